// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/file_names.h"

#include <QString>

#include "domain/text_rules.h"

namespace delibere::printing {

namespace {

constexpr std::size_t longestName = 200; // bytes; a file system takes 255 with the end

std::string withoutCase(const std::string& name)
{
    return QString::fromStdString(name)
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC)
        .toStdString();
}

} // namespace

bool isPlainName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName && name.front() != '.' &&
           name.find('/') == std::string_view::npos &&
           !forbiddenCharacter(name, LineBreaks::Refused);
}

std::string DistinctNames::distinct(const std::string& name)
{
    std::string tried = name;
    for (int number = 2; !m_given.insert(withoutCase(tried)).second; ++number)
        tried = name + "-" + std::to_string(number);
    return tried;
}

} // namespace delibere::printing
