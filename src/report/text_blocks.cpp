// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_blocks.h"

#include <functional>
#include <utility>

namespace delibere::report {

namespace {

constexpr std::size_t mostKept = 2000; // a sheet of a dozen pages has some hundreds
constexpr std::size_t mostSeen = 20000;

} // namespace

std::size_t TextBlocks::Hash::operator()(const Key& key) const
{
    constexpr std::size_t prime = 31;
    const std::size_t words =
        std::hash<std::string>()(key.text) * prime + std::hash<std::string>()(key.lead);
    return words * prime + std::hash<qreal>()(key.width);
}

SharedText TextBlocks::get(const std::string& lead, const std::string& text, TextStyle style,
                           qreal width)
{
    Key key{lead, text, style, width};
    if (const auto kept = m_kept.find(key); kept != m_kept.end())
        return kept->second;
    auto block = std::make_shared<const TextBlock>(lead, text, style, width);
    if (m_seen.size() >= mostSeen)
        m_seen.clear();
    if (m_seen.insert(Hash()(key)).second)
        return block;
    if (m_kept.size() >= mostKept)
        m_kept.clear();
    m_kept.emplace(std::move(key), block);
    return block;
}

} // namespace delibere::report
