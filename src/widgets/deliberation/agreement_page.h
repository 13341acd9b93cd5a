// SPDX-License-Identifier: GPL-3.0-or-later
// « Accord du jury »: how far the members agree, for the presidency. Figures with what they stand
// on; they support a discussion and change no mark.
#pragma once

#include <memory>

#include <QWidget>

namespace Ui {
class AgreementPage;
}

namespace delibere::widgets {

class CellTableModel;
class SessionDocument;

class AgreementPage : public QWidget {
    Q_OBJECT

public:
    explicit AgreementPage(SessionDocument& document, QWidget* parent = nullptr);
    ~AgreementPage() override;

private:
    void refresh();
    void close(const QString& why);

    SessionDocument& m_document;
    std::unique_ptr<Ui::AgreementPage> m_ui;
    CellTableModel* m_blocks;
    CellTableModel* m_severity;
};

} // namespace delibere::widgets
