/// The fixed parts of the matrix page: style, frame and script.
enum MatrixScript {
    static let style = """
        body { height: 100vh; display: flex; flex-direction: column; font-size: .95rem; overflow: hidden; }
        header { padding: .7rem 1rem .5rem; border-bottom: 1px solid var(--rule); background: var(--panel); }
        header h1 { font-size: 1.15rem; margin: 0 0 .35rem; }
        .bar { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; font-size: .84rem; }
        .bar input, .bar select { font: inherit; padding: .15rem .4rem; color: inherit; background: var(--paper);
          border: 1px solid var(--rule); border-radius: 3px; max-width: 22rem; }
        .key span { margin-right: .7rem; white-space: nowrap; }
        main { flex: 1; display: flex; min-height: 0; }
        #view { flex: 1; overflow: auto; position: relative; min-width: 0; }
        #view:focus-visible { outline-offset: -2px; }
        table { border-collapse: separate; border-spacing: 0; table-layout: fixed; font-size: .84rem; }
        thead th { position: sticky; top: 0; z-index: 2; background: var(--panel); height: 11rem;
          vertical-align: bottom; border-bottom: 1px solid var(--rule); padding: 0; font-weight: 500; }
        thead th button { all: unset; cursor: pointer; writing-mode: vertical-rl; transform: rotate(180deg);
          max-height: 10.4rem; padding: .3rem .1rem; line-height: 1.1; overflow: hidden; text-overflow: ellipsis; }
        thead th button:focus-visible { outline: 2px solid var(--link); }
        thead th:first-child { left: 0; z-index: 3; text-align: left; padding: .4rem .8rem; }
        thead th:first-child button { writing-mode: horizontal-tb; transform: none; }
        thead th[aria-sort] button { color: var(--link); font-weight: 600; }
        tbody tr { height: 30px; }
        tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); text-align: left;
          font-weight: 400; padding: 0 .8rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
          border-bottom: 1px solid var(--rule); }
        td { padding: 1px; text-align: center; border-bottom: 1px solid var(--rule); height: 30px; }
        td button { all: unset; display: block; width: 100%; height: 26px; line-height: 26px; cursor: pointer;
          border-radius: 3px; font-family: "Noto Sans", "DejaVu Sans", "Segoe UI Symbol", sans-serif; }
        td button:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
        td.note { text-align: left; color: var(--faint); padding: 0 .6rem; white-space: nowrap; overflow: hidden;
          text-overflow: ellipsis; }
        .c-a { background: var(--adverse-tint); color: var(--adverse); font-weight: 700; }
        .c-m { background: var(--missing-tint); color: var(--missing); font-weight: 700; }
        .c-p { background: var(--partial-tint); color: var(--partial); }
        .c-u { background: var(--unclear-tint); color: var(--unclear); font-weight: 700; }
        .c-y { background: var(--met-tint); color: var(--met); }
        .c-n { color: var(--none); }
        .key .c { display: inline-block; width: 1.5rem; text-align: center; border-radius: 3px; margin-right: .25rem; }
        aside { width: 27rem; max-width: 45vw; overflow: auto; border-left: 1px solid var(--rule);
          padding: .8rem 1rem; background: var(--panel); }
        aside[hidden] { display: none; }
        aside h2 { margin: .1rem 0 .3rem; font-size: 1.05rem; }
        aside p { margin: .3rem 0; }
        aside .close { float: right; font: inherit; cursor: pointer; }
        @media (max-width: 700px) { main { flex-direction: column; }
          aside { width: auto; max-width: none; max-height: 50vh; border-left: 0; border-top: 1px solid var(--rule); } }
        """

    /// What stands on the page before the script fills it.
    static func body(title: String, documents: Int) -> String {
        """
        <header><h1>\(title)</h1>
        <div class="bar ui">
        <label>Find <input id="find" type="search" placeholder="path, party"></label>
        <label>Regime <select id="pack"><option value="">all</option></select></label>
        <label>Weight <select id="weight"><option value="">all</option></select></label>
        <label>Only documents with <select id="verdict"><option value="">anything</option>
        <option value="a">adverse</option><option value="m">missing</option><option value="p">partial</option>
        <option value="u">unclear</option><option value="-">nothing assessed</option></select></label>
        <label>in <select id="column"><option value="">any requirement</option></select></label>
        <span id="count" role="status">\(documents) documents</span></div>
        <div class="bar ui key"><span><span class="c c-a">✗</span>adverse</span><span><span class="c c-m">○</span>missing\
        </span><span><span class="c c-p">◐</span>partial</span><span><span class="c c-u">?</span>unclear</span>\
        <span><span class="c c-y">✓</span>met</span><span><span class="c c-n">–</span>not applicable</span>\
        <span class="faint">Choose a heading to sort, a cell to read its words.</span></div></header>
        <noscript><p>This page draws its table with a script of its own; allow scripts for this file, or use the CSV \
        export.</p></noscript>
        <main><div id="view" tabindex="0"><table><thead><tr id="head"></tr></thead>\
        <tbody id="body"></tbody></table></div><aside id="side" aria-live="polite" hidden></aside></main>
        """
    }

    static let script = """
        "use strict";
        (function () {
          const load = id => JSON.parse(document.getElementById(id).textContent);
          const columns = load("columns"), texts = load("texts"), rows = load("rows");
          const get = id => document.getElementById(id);
          const make = (tag, text, name) => { const e = document.createElement(tag);
            if (text !== undefined) e.textContent = text; if (name) e.className = name; return e; };
          const sign = { a: "✗", m: "○", p: "◐", u: "?", y: "✓", n: "–" };
          const word = { a: "adverse", m: "missing", p: "partial", u: "unclear", y: "met", n: "not applicable" };
          const rank = { a: 0, m: 1, p: 2, u: 3, y: 4, n: 5, " ": 6 };
          const high = 30, lead = 12;
          let parts = rows.map(r => r.p.split("/")), common = 0;
          if (rows.length > 1) while (parts.every(p => p.length > common + 1 && p[common] === parts[0][common])) common++;
          rows.forEach((r, i) => { r.n = parts[i].slice(common).join("/") || r.p; r.s = (r.p + " " + (r.c || "") + " "
            + (r.v || "")).toLowerCase(); r.b = [...r.m].reduce((n, l) => n + (l === "a" ? 1000 : l === "m" ? 1 : 0), 0); });
          let shown = rows, wide = columns.map((_, i) => i), by = -1, down = false;
          const option = (select, value, text) => { const e = make("option", text); e.value = value; select.append(e); };
          [...new Set(columns.map(c => c.k))].forEach(k => option(get("pack"), k, k));
          [...new Set(columns.map(c => c.w))].forEach(w => option(get("weight"), w, w));
          columns.forEach((c, i) => option(get("column"), i, c.k + " · " + c.t));
          function head() {
            const row = get("head"); row.replaceChildren();
            const add = (text, title, key, width) => { const th = make("th"), button = make("button", text);
              th.scope = "col"; th.style.width = width; button.title = title; button.onclick = () => sort(key);
              if (key === by) th.setAttribute("aria-sort", down ? "descending" : "ascending");
              th.append(button); row.append(th); };
            add("Document", "sort by path", -1, "20rem");
            add("Adverse and missing", "sort by how much is adverse or missing", -2, "3.4rem");
            wide.forEach(i => add(columns[i].t, columns[i].k + " · " + columns[i].t + " · " + columns[i].c + " · "
              + columns[i].w, i, "2rem"));
            document.querySelector("table").style.width = "calc(23.4rem + " + wide.length * 2 + "rem)";
          }
          function sort(key) { down = key === by ? !down : key === -2; by = key; head(); filter(); }
          function filter() {
            const text = get("find").value.trim().toLowerCase(), verdict = get("verdict").value, at = get("column").value;
            const pack = get("pack").value, weight = get("weight").value;
            wide = columns.map((_, i) => i).filter(i => (!pack || columns[i].k === pack) && (!weight || columns[i].w === weight));
            shown = rows.filter(r => (!text || r.s.includes(text)) && (!verdict
              || (verdict === "-" ? !r.m.trim() : at !== "" ? r.m[at] === verdict : wide.some(i => r.m[i] === verdict))));
            const order = by === -1 ? (x, y) => x.p < y.p ? -1 : x.p > y.p ? 1 : 0
              : by === -2 ? (x, y) => x.b - y.b : (x, y) => rank[x.m[by]] - rank[y.m[by]];
            shown = shown.slice().sort(order); if (down) shown.reverse();
            get("count").textContent = shown.length + " of " + rows.length + " documents";
            head(); draw(true);
          }
          let drawn = "";
          function draw(force) {
            const view = get("view"), from = Math.max(0, Math.floor(view.scrollTop / high) - lead);
            const to = Math.min(shown.length, from + Math.ceil(view.clientHeight / high) + 2 * lead);
            if (!force && drawn === from + "-" + to) return;
            drawn = from + "-" + to;
            const body = get("body"), space = n => { const tr = make("tr"); tr.style.height = n * high + "px"; return tr; };
            const list = [space(from)];
            for (let i = from; i < to; i++) {
              const r = shown[i], tr = make("tr"), th = make("th", r.n); th.scope = "row"; th.title = r.p; tr.append(th);
              if (!r.m.trim()) { const td = make("td", r.o.replace(/-/g, " ") + (r.r ? ": " + r.r : ""), "note");
                td.colSpan = wide.length + 1; td.title = r.r || ""; tr.append(td); list.push(tr); continue; }
              const a = [...r.m].filter(l => l === "a").length, m = [...r.m].filter(l => l === "m").length;
              tr.append(make("td", a + " · " + m));
              wide.forEach(c => { const l = r.m[c], td = make("td"); if (l !== " ") {
                const button = make("button", sign[l], "c-" + l); button.title = columns[c].t + ": " + word[l];
                button.setAttribute("aria-label", button.title); button.onclick = () => tell(r, c); td.append(button); }
                tr.append(td); });
              list.push(tr);
            }
            list.push(space(shown.length - to)); body.replaceChildren(...list);
          }
          function tell(r, c) {
            const side = get("side"), close = make("button", "Close", "close"), column = columns[c], l = r.m[c];
            close.onclick = () => { side.hidden = true; draw(true); };
            side.replaceChildren(close, make("h2", column.t), make("p", sign[l] + " " + word[l], "badge "
              + (word[l] === "not applicable" ? "none" : word[l])), make("p", column.k + " · " + column.c + " · "
              + column.w, "place"), make("p", r.n, "place"));
            const d = (r.d[c] || []).map(i => texts[i]);
            d.forEach(text => { const kind = text[0], rest = text.slice(1); if (!rest) return;
              if (kind === "g") side.append(make("p", rest));
              else if (kind === "t") side.append(make("blockquote", rest));
              else side.append(make("p", (kind === "a" ? "Against the customer · " : "") + rest, "place")); });
            if ("ampu".includes(l) && column.a) side.append(make("h3", "Ask"), make("p", column.a));
            side.hidden = false; side.scrollTop = 0; draw(true);
          }
          ["find", "pack", "weight", "verdict", "column"].forEach(id => get(id).oninput = filter);
          get("view").onscroll = () => draw(false); window.onresize = () => draw(true);
          document.addEventListener("keydown", e => { if (e.key === "Escape") get("side").hidden = true; });
          filter();
        })();
        """
}
