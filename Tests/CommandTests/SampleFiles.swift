import ClauseText

/// Packs and agreements of the tests' own, so that what they expect does not depend on the real packs.
enum SampleFiles {
    /// A regime with three requirements and a duty, on elements of its own.
    static let packs: [(String, String)] = [
        (
            "packs/elements/harbour.pack",
            """
            topic harbour "Harbour"

            element dredge "The provider dredges the harbour"
              find en  shall dredge the harbour
              yes "The Provider shall dredge the harbour."
              no "The Provider paints the harbour."

            element pilot "The provider supplies a pilot"
              find en  shall supply a pilot
              yes "The Provider shall supply a pilot."
              no "The Provider shall supply a boat."

            element buoy "The provider lays buoys"
              find en  shall lay buoys
              yes "The Provider shall lay buoys."
              no "The Provider may buy toys."

            adverse "The harbour may be closed at will"
              find en  may close the harbour
              yes "The Provider may close the harbour."
              no "The Provider shall dredge the harbour."
            """
        ),
        (
            "packs/regimes/port.pack",
            """
            regime port "Port rules"
              version 1.0

            requirement port-dredge "Dredging"
              citation Port rules 1
              basis seen
              weight must
              needs harbour.dredge
              adverse harbour
              ask en  Ask for dredging.
              why en  Ships need water.
              wording en  {provider} shall dredge the harbour.
              fallback en  Dredge once a year.
              walk-away en  No dredging at all.
              owner en  Harbour office

            requirement port-pilot "Pilots"
              citation Port rules 2
              basis seen
              weight must
              needs harbour.pilot
              ask en  Ask for a pilot.
              why en  Rocks.
              wording en  {provider} shall supply a pilot.
              fallback en  A chart.
              walk-away en  Neither.
              owner en  Harbour office

            requirement port-buoy "Buoys"
              citation Port rules 3
              basis seen
              weight should
              needs harbour.buoy
              ask en  Ask for buoys.
              why en  Fog.
              wording en  {provider} shall lay buoys.
              fallback en  Lights.
              walk-away en  Darkness.
              owner en  Harbour office
            """
        ),
    ]

    /// An agreement with the given provisions among ordinary ones.
    static func agreement(_ provisions: String...) -> String {
        var text = """
            HARBOUR SERVICES AGREEMENT

            This Agreement is made between Example Port Limited (the "Customer") and Example Works Limited (the
            "Provider").

            1. The Provider shall perform the services described in this Agreement with reasonable skill and care and
            in accordance with its terms.

            2. The Customer shall pay the fees set out in the Schedule to this Agreement. Each party shall keep the
            other party's confidential information secret during the term and after termination of this Agreement.

            3. Either party may terminate this Agreement by written notice if the other party commits a material
            breach of this Agreement and does not remedy it within thirty (30) days.


            """
        for (index, provision) in provisions.enumerated() {
            text += "\(index + 4). \(provision)\n\n"
        }
        return text + "This Agreement is governed by the laws of Hong Kong.\n"
    }

    static let whole = agreement(
        "The Provider shall dredge the harbour.", "The Provider shall supply a pilot.",
        "The Provider shall lay buoys.")
    static let withoutPilot = agreement(
        "The Provider shall dredge the harbour.", "The Provider shall lay buoys.")
    static let withoutBuoys = agreement(
        "The Provider shall dredge the harbour.", "The Provider shall supply a pilot.")
    static let adverse = agreement(
        "The Provider shall dredge the harbour.", "The Provider shall supply a pilot.",
        "The Provider shall lay buoys.", "The Provider may close the harbour at any time.")

    /// Prose without parties or duties.
    static let novel = String(
        repeating: """
            It was a bright cold morning when she came down to the harbour, and the gulls were loud over the roofs.
            Nobody had seen the old man since the evening before. He used to sit by the window and smoke, and the
            children liked to hear him talk about ships that had gone down long ago. She thought of that now.

            """, count: 12)

    static let sourceCode = String(
        repeating: """
            func add(_ left: Int, _ right: Int) -> Int {
                let sum = left + right
                return sum
            }

            """, count: 40)

    /// The first digits of a text's SHA-256, as waivers name documents.
    static func fingerprint(_ text: String) -> String {
        String(SHA256.hex(Array(text.utf8)).prefix(12))
    }

    /// Writes the packs and returns the options that choose them.
    static func install(in folder: TestFolder) throws -> [String] {
        for (name, text) in packs { try folder.write(name, text) }
        folder.hasOwnPacks = true
        return ["--packs", "packs", "--pack", "port"]
    }
}
