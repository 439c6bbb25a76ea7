#include "CClausePacks.h"

// A new pack is one line in FILES: FILE(identifier, "path below Clauses/").
// #embed needs its path as a literal, so each file also has its array here.

#define EMBED(identifier) static const unsigned char identifier[] =

EMBED(lexicon_terms) {
#embed "../../Clauses/lexicon/terms.pack"
};

EMBED(lexicon_roles) {
#embed "../../Clauses/lexicon/roles.pack"
};

EMBED(regimes_gl14) {
#embed "../../Clauses/regimes/gl14.pack"
};

const struct clause_pack_file clause_pack_files[] = {
    {"lexicon/roles.pack", lexicon_roles, sizeof lexicon_roles},
    {"lexicon/terms.pack", lexicon_terms, sizeof lexicon_terms},
    {"regimes/gl14.pack", regimes_gl14, sizeof regimes_gl14},
};

const size_t clause_pack_file_count = sizeof clause_pack_files / sizeof clause_pack_files[0];
