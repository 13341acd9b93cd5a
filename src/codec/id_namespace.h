// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that must differ, whatever the case of their letters: "C1.1" and "c1.1" would be taken for
// one another on paper and in file names.
#pragma once

#include <set>
#include <string>

#include "codec/object_reader.h"

namespace delibere::codec {

class IdNamespace {
public:
    // Complains at the place of the second; an empty id was refused before and is no id.
    void add(ObjectReader& object, const std::string& id, std::string_view key = "id")
    {
        if (id.empty() || m_folded.insert(folded(id)).second)
            return;
        if (const auto place = object.optional(key))
            place->refuse(FindingCode::DuplicateId, id);
    }

private:
    static std::string folded(std::string id)
    {
        for (char& c : id) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
        return id;
    }

    std::set<std::string> m_folded;
};

} // namespace delibere::codec
