// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>

#include "domain/application_result.h"

namespace delibere {

namespace {

// Applications with 2, 3, 4 … readers have no small denominator in common: the sums are kept in 128
// bits, and what comes out is rounded once where it does not fit.
__extension__ using Wide = __int128;
constexpr Wide largestDenominator = 100'000'000; // up to there two figures can be compared
constexpr Wide roundedTo = 1'000'000;

Wide wideGcd(Wide a, Wide b)
{
    while (b != 0)
        a = std::exchange(b, a % b);
    return a < 0 ? -a : a;
}

// Grows its denominator only by what a term does not share with it.
struct WideSum {
    Wide num = 0;
    Wide den = 1;
    int terms = 0;

    void add(Wide termNum, Wide termDen)
    {
        const Wide common = den / wideGcd(den, termDen) * termDen;
        num = num * (common / den) + termNum * (common / termDen);
        den = common;
        ++terms;
    }
    [[nodiscard]] std::optional<Fraction> mean() const
    {
        if (terms == 0)
            return std::nullopt;
        const Wide divisor = wideGcd(num, den * terms);
        const Wide over = den * terms / divisor;
        if (over <= largestDenominator)
            return Fraction(static_cast<std::int64_t>(num / divisor),
                            static_cast<std::int64_t>(over));
        const Wide twice = 2 * (num / divisor) * roundedTo + (num < 0 ? -over : over);
        return Fraction(static_cast<std::int64_t>(twice / (2 * over)),
                        static_cast<std::int64_t>(roundedTo));
    }
};

struct Severity {
    int read = 0;
    WideSum results;
    WideSum differences;
};

// own - (all - own) / (n - 1) = (n · own - all) / (n - 1)
void addApplication(std::map<JurorId, Severity>& severities, const ApplicationResult& result)
{
    WideSum all;
    for (const ReaderResult& reader : result.readers) {
        if (reader.whole)
            all.add(reader.whole->num(), reader.whole->den());
    }
    for (const ReaderResult& reader : result.readers) {
        Severity& severity = severities[reader.juror];
        if (!reader.whole)
            continue;
        ++severity.read;
        severity.results.add(reader.whole->num(), reader.whole->den());
        if (all.terms < 2)
            continue;
        WideSum difference;
        difference.add(Wide{reader.whole->num()} * all.terms, reader.whole->den());
        difference.add(-all.num, all.den);
        severity.differences.add(difference.num, difference.den * (all.terms - 1));
    }
}

} // namespace

std::vector<ReaderSeverity> severities(const JurySession& session,
                                       std::span<const ApplicationResult> results)
{
    std::map<JurorId, Severity> found;
    for (const ApplicationResult& result : results)
        addApplication(found, result);
    std::vector<ReaderSeverity> severities;
    for (const Juror& juror : session.jurors) {
        const auto severity = found.find(juror.id);
        if (severity == found.end())
            continue;
        const Severity& of = severity->second;
        severities.push_back(
            {juror.id, of.read, of.results.mean(), of.differences.terms, of.differences.mean()});
    }
    return severities;
}

} // namespace delibere
