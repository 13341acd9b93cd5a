// SPDX-License-Identifier: GPL-3.0-or-later
// « Suites du jury »: the dated steps after the jury, each with what is due and a field for the day
// it was done; the decisions of the jury paritaire, and what is sent to it. The program reminds; it
// decides nothing and sends nothing.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "domain/follow_up.h"
#include "widgets/kit/theme.h"

class QLabel;
class QPushButton;

namespace Ui {
class FollowUpPage;
}

namespace delibere::printing {
class BundleWriting;
struct Written;
} // namespace delibere::printing

namespace delibere::widgets {

class DateField;
class Prompts;
class SessionDocument;
class WritingRun;

class FollowUpPage : public QWidget {
    Q_OBJECT

public:
    FollowUpPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~FollowUpPage() override;
    [[nodiscard]] QSize minimumSizeHint() const override; // no line of its words is cut

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Row {
        FollowUpStep step;
        QLabel* state;
        DateField* field;
        QPushButton* clear;
    };

    void addRow(FollowUpStep step);
    void enter(FollowUpStep step, const std::optional<Date>& on);
    void refresh();
    void showParitary();
    void openParitary();
    void writeBundle();
    // follow_up_register.cpp: what was acquired goes into the register of the branch
    void enterRegister();
    [[nodiscard]] std::optional<QString> chosenRegister(); // made when it is a new one
    void showBundle(const printing::Written& written);
    void say(const QString& message);
    void sayUndone(int index);
    void sayAfter(const QString& text, theme::Tone tone); // under the buttons

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::FollowUpPage> m_ui;
    std::vector<Row> m_rows;
    int m_undoIndex = 0;
    std::unique_ptr<printing::BundleWriting> m_bundle; // being written
    std::unique_ptr<WritingRun> m_writing;             // before it in death
};

} // namespace delibere::widgets
