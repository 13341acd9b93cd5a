// SPDX-License-Identifier: GPL-3.0-or-later
// « Ajouter un référentiel… »: a file of staff (JSON, workbook) is read, shown with what it says
// otherwise than the version that is here and with the linter's remarks, and kept once somebody
// says so. « Modèle de classeur… » writes what staff fill in.
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "app/framework_library.h"
#include "widgets/kit/prompts.h"

namespace delibere::widgets {

// `added`: called with where it is kept, once it is. `listing`: what is within reach; it outlives
// `parent`.
void addFramework(Prompts& prompts, QWidget* parent, const app::FrameworkListing& listing,
                  const QString& file,
                  const std::function<void(const std::filesystem::path&)>& added);
// Of that framework, empty for null. Asks where; what was written, or nothing.
std::optional<QString> writeFrameworkModel(Prompts& prompts, const app::FrameworkFile* framework);
[[nodiscard]] QString frameworkFilter(); // of a file dialog

} // namespace delibere::widgets
