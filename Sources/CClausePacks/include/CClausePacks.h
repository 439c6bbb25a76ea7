#ifndef CLAUSECHECK_PACKS_H
#define CLAUSECHECK_PACKS_H

#include <stddef.h>

/// The bytes of all files of Clauses/ as they were when the binary was built, in the order of packs.c;
/// a byte 0xFF, which UTF-8 never holds, stands after each file.
const unsigned char *clause_packs_address(void);
extern const size_t clause_packs_count;

/// The bytes of packs.c itself: the paths in its #embed lines are the files' names.
const unsigned char *clause_pack_list_address(void);
extern const size_t clause_pack_list_count;

/// The packs compiled beforehand, or nothing; see PackImage.
const unsigned char *clause_pack_image_address(void);
extern const size_t clause_pack_image_count;

#endif
