// SPDX-License-Identifier: GPL-3.0-or-later
// « Ajouter un référentiel… »: a file of staff (JSON, workbook, CASE package) is read, shown with
// what it says otherwise than the version that is here and with the linter's remarks, and kept once
// somebody says so; a package that does not say all is a draft, finished as a workbook. « Modèle de
// classeur… » writes what staff fill in, « CASE… » what other programs read.
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "app/framework_library.h"
#include "widgets/kit/prompts.h"

namespace delibere::widgets {

// `added`: called with where it is kept, once it is; `written`: with the workbook of a draft.
// `listing`: what is within reach; it outlives `parent`.
void addFramework(Prompts& prompts, QWidget* parent, const app::FrameworkListing& listing,
                  const QString& file,
                  const std::function<void(const std::filesystem::path&)>& added,
                  const std::function<void(const QString&)>& written);
// Of that framework, empty for null. Asks where; what was written, or nothing.
std::optional<QString> writeFrameworkModel(Prompts& prompts, const app::FrameworkFile* framework);
// The same as a CASE package, on the terms that are asked for.
std::optional<QString> writeFrameworkCase(Prompts& prompts, const app::FrameworkFile& framework);
[[nodiscard]] QString frameworkFilter(); // of a file dialog

} // namespace delibere::widgets
