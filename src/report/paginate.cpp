// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paginate.h"

#include <span>

namespace delibere::report {

namespace {

using Strips = std::span<const Strip>;

qreal heightOf(Strips strips)
{
    qreal height = 0;
    for (const Strip& strip : strips)
        height += strip.spaceBefore + strip.height;
    return height;
}

qreal headerHeight(const Strip& strip)
{
    return strip.repeatedAbove ? heightOf(*strip.repeatedAbove) : 0;
}

class Pages {
public:
    Pages() { m_pages.emplace_back(); }

    [[nodiscard]] bool hasRoomFor(Strips strips) const
    {
        return m_y + heightOf(strips) <= page::bottom;
    }

    // Opens a page unless the strips fit, or would not fit on a fresh one either.
    void place(Strips strips)
    {
        const bool fitsOnAPage =
            headerHeight(strips.front()) + heightOf(strips) <= page::bottom - page::top;
        if (!fitsOnAPage && strips.size() > 1) {
            for (const Strip& strip : strips)
                place(Strips(&strip, 1));
            return;
        }
        if (!hasRoomFor(strips) && !m_pages.back().empty())
            openPage(strips.front());
        for (const Strip& strip : strips)
            put(strip);
    }

    [[nodiscard]] std::vector<Page> take() { return std::move(m_pages); }

private:
    void openPage(const Strip& first)
    {
        m_pages.emplace_back();
        m_y = page::top;
        if (!first.repeatedAbove)
            return;
        for (const Strip& strip : *first.repeatedAbove)
            put(strip);
    }

    void put(const Strip& strip)
    {
        if (!m_pages.back().empty())
            m_y += strip.spaceBefore;
        m_pages.back().push_back({strip, m_y});
        m_y += strip.height;
    }

    std::vector<Page> m_pages;
    qreal m_y = page::top;
};

} // namespace

std::vector<Page> paginate(const std::vector<StripGroup>& groups)
{
    std::vector<Strip> all;
    Pages pages;
    const auto placeAll = [&] {
        for (std::size_t from = 0; from < all.size();) {
            std::size_t to = from + 1;
            while (to < all.size() && all[to - 1].keepWithNext)
                ++to;
            pages.place(Strips(all).subspan(from, to - from));
            from = to;
        }
        all.clear();
    };
    for (const StripGroup& group : groups) {
        if (group.room == Room::Always) {
            all.insert(all.end(), group.strips.begin(), group.strips.end());
            continue;
        }
        placeAll();
        if (pages.hasRoomFor(group.strips))
            all = group.strips;
    }
    placeAll();
    return pages.take();
}

} // namespace delibere::report
