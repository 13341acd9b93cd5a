// SPDX-License-Identifier: GPL-3.0-or-later
// XML that somebody else made, element by element. A file with a document type is refused: no
// spreadsheet writes one, and entities are how XML is made to explode. Only xml_walk.cpp knows
// expat.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

class XmlAttributes {
public:
    explicit XmlAttributes(const char** list) : m_list(list) {}

    // The value whose name, "namespace|name", ends like this; a name alone is one without a
    // namespace. Empty when there is none.
    [[nodiscard]] std::string_view operator[](std::string_view ending) const;

private:
    const char** m_list; // name, value, …, null
};

class XmlReader {
public:
    XmlReader() = default;
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    virtual ~XmlReader() = default;

    // Names without their namespace.
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0; // in as many pieces as it comes

    // Nothing more is read once there is one.
    [[nodiscard]] std::optional<WorkbookFault> fault() const { return m_fault; }

protected:
    void stop(WorkbookFault fault) { m_fault = fault; }

private:
    std::optional<WorkbookFault> m_fault;
};

// No spreadsheet nests elements deeper, and each open one takes memory.
inline constexpr std::size_t deepestElement = 256;

// Damaged: not well-formed, too deep, or with a document type. Else the fault of the reader.
[[nodiscard]] Result<void, WorkbookFault> walkXml(std::string_view xml, XmlReader& reader);

} // namespace delibere::tables
