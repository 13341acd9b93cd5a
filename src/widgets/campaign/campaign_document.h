// SPDX-License-Identifier: GPL-3.0-or-later
// The campaign of a window, and the day that is looked at: the present one, or one that was. Pages
// read it and ask it for what changes; every step is on disk when it returns.
#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QString>

#include "app/formation_story.h"
#include "app/open_campaign.h"

namespace delibere::widgets {

class CampaignDocument : public QObject {
    Q_OBJECT

public:
    explicit CampaignDocument(app::OpenCampaign campaign, QObject* parent = nullptr);

    [[nodiscard]] const app::OpenCampaign& file() const { return m_campaign; }
    [[nodiscard]] QString name() const; // of the file, without its ending
    // As it stands, whatever day is looked at.
    [[nodiscard]] const app::PlayedCampaign& present() const { return m_campaign.state(); }
    // The day that is looked at.
    [[nodiscard]] app::PlayedCampaign& shown();
    [[nodiscard]] bool looksBack() const { return m_past.has_value(); }

    // An opened day, up to the present one; another one is taken to the nearest.
    void look(campaign::Day day);

    // They play from the present day, which is then looked at. False: refused, and said.
    bool nextMorning();
    bool closeDay();
    using OnDay = std::function<bool(campaign::Day)>;
    bool runTo(campaign::Day day, bool prompt, const OnDay& onDay = {});
    bool give(const app::GivenReply& answer);
    bool setContract(campaign::ApplicationNumber application, app::ContractStep step, int second);
    bool saveOrder(campaign::CandidateNumber candidate,
                   const std::vector<campaign::ApplicationNumber>& order);
    bool setTarget(campaign::FormationNumber formation, std::uint16_t target);
    // What an import made. The problem is the answer: who asked says it.
    [[nodiscard]] Result<void> add(store::CampaignRows rows, const store::Progress& progress);

signals:
    void changed();                    // the campaign or the day that is looked at
    void problem(const QString& text); // in French, and nothing was done
    void
    refused(const QString& text); // a day was played; what a file said for it, and was not done

private:
    bool done(const Result<void>& result);
    void sayRefused(const std::vector<app::RefusedSaying>& refused);

    app::OpenCampaign m_campaign;
    std::optional<app::PlayedCampaign> m_past;
};

} // namespace delibere::widgets
