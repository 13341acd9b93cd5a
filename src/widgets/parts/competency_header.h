// SPDX-License-Identifier: GPL-3.0-or-later
// Which competency is read, and the two printed statements about its description in the dossier:
// one, the other, or none (not read yet). Clicking the chosen one takes it back.
#pragma once

#include <QLabel>

#include "domain/framework.h"
#include "domain/score_sheet.h"

namespace delibere::widgets {

class WrapButton;

class CompetencyHeader : public QWidget {
    Q_OBJECT

public:
    explicit CompetencyHeader(QWidget* parent = nullptr);

    void showCompetency(const Framework& framework, const Block& block,
                        const Competency& competency);
    void setReading(Reading reading);
    void setOpen(bool open);
    void setReadingShown(bool shown); // hidden while a candidate is in the room

signals:
    void readingChosen(delibere::Reading reading);

private:
    void choose(Reading reading);

    QLabel* m_block;
    QLabel* m_title;
    WrapButton* m_clear;
    WrapButton* m_partial;
    Reading m_reading = Reading::NotRead;
    bool m_hasStatements = false;
};

} // namespace delibere::widgets
