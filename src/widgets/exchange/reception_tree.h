// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a reception and their sheets, told apart: what asks for somebody first and seen from
// afar, what changes nothing folded. Only a sheet that diverges has a box.
#pragma once

#include <QTreeWidget>

#include "app/reception.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class ReceptionTree : public QTreeWidget {
    Q_OBJECT

public:
    ReceptionTree(const SessionDocument& document, QWidget* parent);

    // What is ticked stays so. The rows stand as the plan does.
    void show(const app::ReceptionPlan& plan);
    void showUnopened(const std::vector<std::filesystem::path>& files);
    // The diverging sheets that are ticked.
    [[nodiscard]] app::ChosenSheets chosen() const;
    // Of the row in hand; nullptr: it is a file, or none is.
    [[nodiscard]] const app::ReceivedSheet* currentSheet(const app::ReceptionPlan& plan) const;
    // « Amélie Roussel, fiche de Paul Okafor »
    [[nodiscard]] QString currentTitle() const;
    // The last column of the row in hand, to its end.
    [[nodiscard]] QString currentSentence() const;

private:
    void addPacket(const app::ReceivedPacket& packet, const app::ChosenSheets& ticked);
    void addSheet(QTreeWidgetItem& top, const app::ReceivedPacket& packet,
                  const app::ReceivedSheet& sheet, const app::ChosenSheets& ticked);
    [[nodiscard]] QString sentence(const app::ReceivedPacket& packet) const;
    [[nodiscard]] QString figures(const app::ReceivedSheet& sheet) const;
    [[nodiscard]] QString nameOf(const JurorId& id) const;

    const SessionDocument& m_document;
};

} // namespace delibere::widgets
