// SPDX-License-Identifier: GPL-3.0-or-later
// Which competency is read, and the two printed statements about its description in the dossier:
// one, the other, or none (not read yet). Clicking the chosen one takes it back. In the interview
// the statement that was chosen is a line of text. The mode candidat présent is switched here.
// Where the source is not to be trusted, a mark says so, and opens to say why.
#pragma once

#include <QLabel>
#include <QToolButton>

#include "domain/framework.h"
#include "domain/score_sheet.h"
#include "widgets/kit/mark_painter.h"
#include "widgets/score/score_mode.h"

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
    // As its button does. False: there is nothing to choose here and now.
    bool chooseReading(Reading reading);
    void setMode(ScoreMode mode);
    void setTight(bool tight); // the bloc is named in the tree
    // Two lines of title, short words for the two statements: the whole is a hover away.
    void setFolded(bool folded);
    void setDiscretion(Discretion discretion); // hides the reading from the candidate

signals:
    void readingChosen(delibere::Reading reading);
    void discretionRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTitle();
    void showStatements();
    void choose(Reading reading);
    void refresh();
    void showSource(const Framework& framework, const Competency& competency);

    QLabel* m_block;
    QString m_blockTitle;
    QString m_blockCode;
    QLabel* m_title;
    WrapButton* m_clear;
    WrapButton* m_partial;
    QLabel* m_summary;
    QToolButton* m_sourceButton; // « Texte source à vérifier »
    QLabel* m_source;            // why
    QToolButton* m_discretionButton;
    Reading m_reading = Reading::NotRead;
    bool m_hasStatements = false;
    bool m_tight = false;
    bool m_folded = false;
    QString m_wholeTitle;
    QString m_clearStatement;
    QString m_partialStatement;
    QString m_statementsHeading;
    ScoreMode m_mode = ScoreMode::Reading;
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
