// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fisher_quantile.h"

#include <cmath>
#include <exception>

#include <boost/math/distributions/fisher_f.hpp>

namespace delibere {

namespace {

bool usable(double freedom)
{
    return std::isfinite(freedom) && freedom > 0;
}

} // namespace

std::optional<double> fisherQuantile(double share, double numeratorFreedom,
                                     double denominatorFreedom)
{
    if (!usable(numeratorFreedom) || !usable(denominatorFreedom) || !(share > 0 && share < 1))
        return std::nullopt;
    try {
        const boost::math::fisher_f_distribution<double> distribution(numeratorFreedom,
                                                                      denominatorFreedom);
        const double value = boost::math::quantile(distribution, share);
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    } catch (const std::exception&) { // overflow, or a series that does not settle
        return std::nullopt;
    }
}

} // namespace delibere
