#include <libxml/xmlversion.h>
// Debian's libxml2 pulls in ICU's headers, which clash with those inside Foundation. Only the layout of
// xmlCharEncodingHandler depends on them, and nothing here looks into one.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
