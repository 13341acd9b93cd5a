// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fraction.h"

#include <cassert>
#include <numeric>

namespace delibere {

namespace {

int roundedTimes(std::int64_t num, std::int64_t den, std::int64_t factor)
{
    assert(num >= 0);
    return static_cast<int>((2 * num * factor + den) / (2 * den));
}

} // namespace

Fraction::Fraction(std::int64_t num, std::int64_t den)
{
    assert(den > 0);
    const std::int64_t divisor = std::gcd(num, den);
    m_num = num / divisor;
    m_den = den / divisor;
}

Fraction operator+(const Fraction& a, const Fraction& b)
{
    const std::int64_t common = std::lcm(a.m_den, b.m_den);
    return {a.m_num * (common / a.m_den) + b.m_num * (common / b.m_den), common};
}

int Fraction::rounded() const
{
    return roundedTimes(m_num, m_den, 1);
}

int Fraction::tenths() const
{
    return roundedTimes(m_num, m_den, 10);
}

} // namespace delibere
