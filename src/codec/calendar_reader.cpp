// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/calendar_reader.h"

#include "codec/record_parts.h"
#include "codec/whole_document.h"

namespace delibere::codec {

namespace {

using campaign::AnswerRule;
using campaign::Calendar;
using campaign::CalendarFault;
using campaign::Day;
using campaign::DaySpan;

constexpr std::string_view theDayAfter = "lendemain";

// A day that the calendar counts; 0 when it was refused.
Day dayAt(const Calendar& calendar, const Place& place)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return 0;
    const auto date = Date::fromIso(*text);
    const auto day = date ? calendar.dayOf(*date) : std::nullopt;
    if (!day)
        place.refuse(FindingCode::UnknownValue, *text);
    return day.value_or(0);
}

Day dayOf(const Calendar& calendar, ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    return place ? dayAt(calendar, *place) : 0;
}

// A span that ends before it begins would say nothing: it is left out instead.
DaySpan spanIn(const Calendar& calendar, ObjectReader& object)
{
    const DaySpan span{dayOf(calendar, object, "debut"), dayOf(calendar, object, "fin")};
    if (span.none())
        object.place().refuse(FindingCode::BadCombination, "debut, fin");
    return span;
}

DaySpan spanAt(const Calendar& calendar, const Place& place)
{
    ObjectReader object(place);
    const DaySpan span = spanIn(calendar, object);
    object.refuseOtherKeys();
    return span;
}

DaySpan spanOf(const Calendar& calendar, ObjectReader& root, std::string_view key)
{
    const auto place = root.required(key);
    return place ? spanAt(calendar, *place) : DaySpan{};
}

std::vector<AnswerRule> rulesOf(const Calendar& calendar, ObjectReader& object,
                                std::string_view key)
{
    std::vector<AnswerRule> rules;
    for (const Place& item : object.items(key, atLeastOne)) {
        ObjectReader reader(item);
        AnswerRule rule{spanIn(calendar, reader), std::nullopt};
        if (const auto due = reader.required("reponse")) {
            const auto* text = due->value->as<std::string>();
            if (text == nullptr || *text != theDayAfter)
                rule.due = dayAt(calendar, *due);
        }
        reader.refuseOtherKeys();
        rules.push_back(rule);
    }
    return rules;
}

void readDeadlines(Calendar& calendar, ObjectReader& root)
{
    const auto place = root.required("delais");
    if (!place)
        return;
    ObjectReader object(*place);
    calendar.classicAnswers = rulesOf(calendar, object, "classique");
    calendar.workStudyAnswers = rulesOf(calendar, object, "alternance");
    calendar.withdrawalAnswers = rulesOf(calendar, object, "desistements");
    object.refuseOtherKeys();
}

void readComplementary(Calendar& calendar, ObjectReader& root)
{
    const auto mornings = root.optional("matins_complementaires");
    const Presence presence = mornings ? Presence::Required : Presence::Forbidden;
    const auto lists = root.expected("nouvelles_listes", presence, "matins_complementaires");
    if (mornings)
        calendar.complementaryMornings = spanAt(calendar, *mornings);
    if (lists)
        calendar.newListsFrom = dayAt(calendar, *lists);
}

// Which keys do not go together.
std::string_view keysOf(CalendarFault fault)
{
    switch (fault) {
    case CalendarFault::TooLong:
        return "origine, desistements";
    case CalendarFault::PhasesDisorder:
        return "phase_principale, classement, matins_complementaires, desistements";
    case CalendarFault::MorningOutside:
        return "phase_principale, matins_classiques, matins_alternance, matins_desistements";
    case CalendarFault::NoDeadline:
    case CalendarFault::DeadlinePassed:
        break;
    }
    return "matins_classiques, matins_alternance, matins_desistements, delais";
}

Calendar readDays(ObjectReader& root)
{
    Calendar calendar;
    calendar.name = root.text("nom");
    calendar.origin = readDate(root, "origine");
    calendar.applications = spanOf(calendar, root, "candidatures");
    calendar.examination = spanOf(calendar, root, "examen");
    calendar.contractSearch = dayOf(calendar, root, "recherche_contrat");
    calendar.mainPhase = spanOf(calendar, root, "phase_principale");
    calendar.classicMornings = spanOf(calendar, root, "matins_classiques");
    calendar.workStudyMornings = spanOf(calendar, root, "matins_alternance");
    calendar.ordering = spanOf(calendar, root, "classement");
    readComplementary(calendar, root);
    calendar.withdrawals = spanOf(calendar, root, "desistements");
    calendar.withdrawalMornings = spanOf(calendar, root, "matins_desistements");
    readDeadlines(calendar, root);
    calendar.inferred = root.optionalTexts("deduit", anyCount);
    static_cast<void>(root.optionalTexts("sources", anyCount)); // for who reads the file
    root.refuseOtherKeys();
    const auto fault = root.place().report->count() == 0 ? faultOf(calendar) : std::nullopt;
    if (fault)
        root.place().refuse(FindingCode::BadCombination, keysOf(*fault));
    return calendar;
}

} // namespace

Result<Calendar, Findings> readCalendar(std::string_view json)
{
    return readWhole<Calendar>(json, "delibere-calendrier", readDays);
}

} // namespace delibere::codec
