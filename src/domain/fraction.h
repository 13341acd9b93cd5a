// SPDX-License-Identifier: GPL-3.0-or-later
// An exact mean. Percents are integers and their mean is kept as a fraction in lowest terms:
// 69.5 is under 70 and must never be rounded up before it is compared (domain rule, guide-cqp
// OCAPIAT: "moyenne de 70%"). Rounding exists for display only.
#pragma once

#include <compare>
#include <cstdint>

namespace delibere {

class Fraction {
public:
    Fraction() = default;
    // den > 0; reduced on construction.
    Fraction(std::int64_t num, std::int64_t den);

    [[nodiscard]] std::int64_t num() const { return m_num; }
    [[nodiscard]] std::int64_t den() const { return m_den; }

    // Nearest integer, halves up: what "the rounded mean" is for a retained appraisal.
    [[nodiscard]] int rounded() const;
    // Tenths, halves up: 69.5 -> 695. For display with one decimal.
    [[nodiscard]] int tenths() const;

    // Exact, over the least common denominator. Precondition: it and the numerators fit 64 bits.
    friend Fraction operator+(const Fraction& a, const Fraction& b);

    friend bool operator==(const Fraction&, const Fraction&) = default;
    friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b)
    {
        return a.m_num * b.m_den <=> b.m_num * a.m_den;
    }

private:
    std::int64_t m_num = 0;
    std::int64_t m_den = 1;
};

} // namespace delibere
