// SPDX-License-Identifier: GPL-3.0-or-later
// The red line under the bar: what was refused and, as long as entries are not on disk, why and
// what can be done: try again, go on elsewhere, at the worst write the sheets as files. It cannot
// be closed while something is unsaved, and asks before that would be left behind.
#pragma once

#include <memory>

#include <QFrame>

namespace Ui {
class SaveBanner;
}

namespace delibere::widgets {

class Prompts;
class SessionDocument;

class SaveBanner : public QFrame {
    Q_OBJECT

public:
    explicit SaveBanner(QWidget* parent = nullptr);
    ~SaveBanner() override;

    // Both outlive this, or are replaced first. Null: no session is open.
    void setUp(Prompts& prompts, SessionDocument* document);
    // Until it is closed, or the next edit is accepted.
    void showProblem(const QString& text);

    // Nothing is unsaved, after a last try, or the person goes on all the same. `consequence` says
    // what becomes of the entries, `action` is the word on the button.
    [[nodiscard]] bool mayLeave(const QString& title, const QString& consequence,
                                const QString& action);

    // « Non enregistré : 3 saisies »
    [[nodiscard]] static QString unsavedText(std::size_t entries);

private:
    void showState(const QString& message = {});
    [[nodiscard]] QString unsavedReason() const;
    [[nodiscard]] QString suggestedPlace() const;
    void retry();
    void saveElsewhere();
    void writeSheets();

    std::unique_ptr<Ui::SaveBanner> m_ui;
    Prompts* m_prompts = nullptr;
    SessionDocument* m_document = nullptr;
    bool m_offersSheets = false; // no copy could be made
};

} // namespace delibere::widgets
