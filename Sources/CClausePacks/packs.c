#include "CClausePacks.h"

// A new pack is one line here; its name is its path below Clauses/. clause_pack_list is this very file, from
// which the program reads the names, so that no second list can disagree with the first.

static const unsigned char clause_packs[] = {
#embed "../../Clauses/lexicon/roles.pack" suffix(, 0xFF,)
#embed "../../Clauses/lexicon/negation.pack" suffix(, 0xFF,)
#embed "../../Clauses/lexicon/places.pack" suffix(, 0xFF,)
#embed "../../Clauses/lexicon/terms.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/performance.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/reporting.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/monitoring.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/change.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/termination.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/ownership.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/liability.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/dispute.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/law.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/fees.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/billing.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/compliance.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/remedy.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/assignment.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/scope.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/term.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/location.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/incident.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/exit.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/audit.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/subcontract.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/confidentiality.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/security.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/privacy.pack" suffix(, 0xFF,)
#embed "../../Clauses/elements/contingency.pack" suffix(, 0xFF,)
#embed "../../Clauses/regimes/gl14.pack" suffix(, 0xFF,)
#embed "../../Clauses/regimes/amcm-cloud.pack" suffix(, 0xFF,)
#embed "../../Clauses/regimes/amcm-outsourcing.pack" suffix(, 0xFF,)
#embed "../../Clauses/regimes/gl8.pack" suffix(, 0xFF,)
#embed "../../Clauses/vendors/alibaba-cloud.pack" suffix(, 0xFF,)
#embed "../../Clauses/vendors/aws.pack" suffix(, 0xFF,)
    0};

const size_t clause_packs_count = sizeof clause_packs - 1;

const unsigned char *clause_packs_address(void) { return clause_packs; }

static const unsigned char clause_pack_list[] = {
#embed "packs.c"
};

const size_t clause_pack_list_count = sizeof clause_pack_list;

const unsigned char *clause_pack_list_address(void) { return clause_pack_list; }
