// SPDX-License-Identifier: GPL-3.0-or-later
// Délibérer: the page of one candidate first, then what only makes sense over the whole session. A
// row of tabs and a stack; each page is its own business.
#pragma once

#include <memory>

#include <QWidget>

namespace Ui {
class JuryPage;
}

namespace delibere::widgets {

class Prompts;
class SessionDocument;

class JuryPage : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Candidate, AllCandidates, Agreement, Calibration, FollowUp };

    // Both outlive this page.
    JuryPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~JuryPage() override;

    // Decisions that are typed and not whole, one a line; empty: nothing would be lost.
    [[nodiscard]] QStringList halfMade() const;
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;

signals:
    void sheetRequested(); // « Aller à votre fiche »

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(QWidget* page, const QString& title);

    std::unique_ptr<Ui::JuryPage> m_ui;
};

} // namespace delibere::widgets
