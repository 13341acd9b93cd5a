// SPDX-License-Identifier: GPL-3.0-or-later
// Blocs as people name them in a cell: « BC1, BC3 », « BC1 à BC3 », « blocs 1 et 2 », « tous ».
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/framework.h"

namespace delibere::wording {

// A bloc with what stands in parentheses after it: « BC1 (12/03/2024 ; PV 12) ».
struct BlockRead {
    BlockId block;
    std::string on; // as written; empty: not said
    std::string reference;

    friend bool operator==(const BlockRead&, const BlockRead&) = default;
};

struct BlocksRead {
    std::vector<BlockRead> blocks; // in the order of the framework, each once
    std::vector<BlockId> written;  // the same as they are written
    std::vector<std::string> unknown;
    bool everything = false; // « tous »
};

// The blocs of a framework as people may call them: by id, code, title or number.
class BlockNames {
public:
    explicit BlockNames(const Framework& framework);

    // Parted by commas, semicolons, slashes, « et » or lines. « aucun » and a blank text are none;
    // whatever else names no bloc is unknown, and nothing of a text is passed over.
    [[nodiscard]] BlocksRead read(std::string_view text) const;
    // The place of that bloc in the framework.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    [[nodiscard]] const std::vector<BlockId>& ids() const { return m_ids; }

private:
    struct Name {
        std::vector<std::u32string> letters;
        std::u32string figures; // at the end of the id
    };
    std::vector<BlockId> m_ids;
    std::vector<Name> m_names;
};

// The parts of a text between semicolons and lines, trimmed; empty ones are none.
[[nodiscard]] std::vector<std::string> itemsOf(std::string_view text);

// Without the white space around it, no-break spaces included.
[[nodiscard]] std::string trimmed(std::string_view text);

} // namespace delibere::wording
