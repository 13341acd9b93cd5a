// SPDX-License-Identifier: GPL-3.0-or-later
// What a formation is looked for by, as on the platform (seed 002, lines 197-226).
#pragma once

#include <QWidget>

#include "app/catalogue.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace delibere::widgets {

class CatalogueFilters : public QWidget {
    Q_OBJECT

public:
    explicit CatalogueFilters(QWidget* parent = nullptr);

    // The regions, departments and modes there are; the choice stays where it still can.
    void fill(const app::Catalogue& catalogue);
    [[nodiscard]] app::CatalogueSearch search() const;
    [[nodiscard]] bool favourites() const;
    [[nodiscard]] bool freePlaces() const;
    // Why nothing can lie within the kilometres asked for; empty: it can.
    [[nodiscard]] QString unknownTown(const app::Catalogue& catalogue) const;
    [[nodiscard]] QLineEdit& text() const { return *m_text; }

signals:
    void changed();

private:
    [[nodiscard]] QLineEdit* field(const char* name, const QString& label);
    [[nodiscard]] QComboBox* choice(const char* name, const QString& label);
    [[nodiscard]] QCheckBox* box(const char* name, const QString& text);
    void addFirst(QHBoxLayout& row);
    void addSecond(QHBoxLayout& row);

    QLineEdit* m_text = nullptr;
    QComboBox* m_zone = nullptr;
    QComboBox* m_track = nullptr;
    QCheckBox* m_open = nullptr;
    QCheckBox* m_free = nullptr;
    QCheckBox* m_favourites = nullptr;
    QLineEdit* m_town = nullptr;
    QComboBox* m_kilometres = nullptr;
    QComboBox* m_diploma = nullptr;
    QComboBox* m_mode = nullptr;
    QLineEdit* m_mention = nullptr;
    QLineEdit* m_course = nullptr;
    QLineEdit* m_establishment = nullptr;
};

} // namespace delibere::widgets
