#ifndef CLAUSECHECK_PACKS_H
#define CLAUSECHECK_PACKS_H

#include <stddef.h>

/// One file of Clauses/ as it was when the binary was built.
struct clause_pack_file {
    /// Path below Clauses/, such as "elements/audit.pack"; zero-terminated.
    const char *name;
    /// The file's bytes; not zero-terminated.
    const unsigned char *bytes;
    size_t count;
};

/// Every embedded file, in the order of packs.c.
extern const struct clause_pack_file clause_pack_files[];

/// How many files `clause_pack_files` holds.
extern const size_t clause_pack_file_count;

#endif
