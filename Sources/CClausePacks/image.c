#include "CClausePacks.h"

// The compiled packs, written by `clausecheck packs compile Sources/CClausePacks/packs.image`.

static const unsigned char clause_pack_image[] = {
#embed "packs.image" suffix(,)
    0};

const size_t clause_pack_image_count = sizeof clause_pack_image - 1;

const unsigned char *clause_pack_image_address(void) { return clause_pack_image; }
