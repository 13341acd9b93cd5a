// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures of one candidate: who has signed, what waits, the fingerprint of what was frozen, and
// the versions before. It asks for acts and makes none.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

class SignatureBox : public QWidget {
    Q_OBJECT

public:
    explicit SignatureBox(QWidget* parent = nullptr);

    void display(const SessionDocument& document, const app::CandidateView& view,
                 const RecordHistory& history);

signals:
    void signRequested();
    // A signatory who does not sign; without a kind, what was said is taken back.
    void notSigningRequested(const delibere::JurorId& juror,
                             std::optional<delibere::NotSigningKind> kind);
    void previewRequested(int version); // 0: as it stands
    void withdrawRequested();
    void replaceRequested();
    void verificationRequested(); // of the whole file

private:
    void layOut();
    void showMembers(const SessionDocument& document, const app::CandidateView& view,
                     const RecordVersion* held);
    void addMention(const RecordVersion& held, const Juror& juror, int row);
    void showVersion(const RecordVersion* held, const QString& refusal);
    void showOlder(const RecordHistory& history, const RecordVersion* held);

    QGridLayout* m_members;
    QLabel* m_stage;
    QLabel* m_fingerprint;
    QLabel* m_refusal;
    QPushButton* m_sign;
    QPushButton* m_preview;
    QPushButton* m_withdraw;
    QPushButton* m_replace;
    QPushButton* m_verify;
    QWidget* m_older;
};

} // namespace delibere::widgets
