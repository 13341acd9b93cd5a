// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xml_walk.h"

#include <memory>
#include <string>
#include <type_traits>

#include <expat.h>

namespace delibere::tables {

namespace {

constexpr char separator = '|'; // between a namespace and a name

struct Walk {
    XML_Parser parser;
    XmlReader& reader;
    bool refused = false;
    std::size_t depth = 0;
};

Walk& walkOf(void* data)
{
    return *static_cast<Walk*>(data);
}

std::string_view localName(const char* name)
{
    const std::string_view full(name);
    return full.substr(full.rfind(separator) + 1); // npos + 1 is 0: no namespace
}

// Nothing thrown may pass through the parser, which is C.
template <class Step>
void guarded(void* data, Step step) noexcept
{
    Walk& walk = walkOf(data);
    if (walk.refused || walk.reader.fault())
        return;
    try {
        step(walk.reader);
    } catch (...) {
        walk.refused = true;
    }
    if (walk.refused || walk.reader.fault())
        XML_StopParser(walk.parser, XML_FALSE);
}

void XMLCALL onStart(void* data, const XML_Char* name, const XML_Char** attributes)
{
    Walk& walk = walkOf(data);
    if (++walk.depth > deepestElement) {
        walk.refused = true;
        XML_StopParser(walk.parser, XML_FALSE);
        return;
    }
    guarded(data,
            [&](XmlReader& reader) { reader.start(localName(name), XmlAttributes(attributes)); });
}

void XMLCALL onEnd(void* data, const XML_Char* name)
{
    --walkOf(data).depth;
    guarded(data, [&](XmlReader& reader) { reader.end(localName(name)); });
}

void XMLCALL onText(void* data, const XML_Char* text, int length)
{
    guarded(data, [&](XmlReader& reader) {
        reader.text({text, static_cast<std::size_t>(length)});
    });
}

void XMLCALL onDocumentType(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                            const XML_Char* /*publicId*/, int /*internal*/)
{
    walkOf(data).refused = true;
    XML_StopParser(walkOf(data).parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view ending) const
{
    const bool qualified = ending.find(separator) != std::string_view::npos;
    for (const char** at = m_list; *at != nullptr; at += 2) {
        const std::string_view name(at[0]);
        if (name == ending || (qualified && name.ends_with(ending)))
            return at[1];
    }
    return {};
}

Result<void, WorkbookFault> walkXml(std::string_view xml, XmlReader& reader)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, separator), &XML_ParserFree);
    if (parser == nullptr)
        return tl::unexpected(WorkbookFault::TooLarge);
    Walk walk{parser.get(), reader};
    XML_SetUserData(parser.get(), &walk);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDocumentType);
    const auto done = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    if (done != XML_STATUS_OK || walk.refused)
        return tl::unexpected(WorkbookFault::Damaged);
    return {};
}

} // namespace delibere::tables
