// SPDX-License-Identifier: GPL-3.0-or-later
// One remark about a file, with the place it is about: staff who mend a file want all of them
// together. Errors refuse the file; warnings come from the linter and let it through.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/workbook.h"

namespace delibere {

enum class Severity { Error, Warning };

enum class FindingCode {
    // errors
    InvalidJson, // detail: line, column and the sign, in French
    TooLarge,    // detail: limit in bytes
    TooDeep,     // detail: limit
    ByteOrderMark,
    DuplicateKey,  // detail: the key
    UnknownFormat, // detail: what stands there
    NewerFormat,   // detail: what stands there
    UnknownKey,    // detail: the key
    MissingKey,    // detail: the key
    WrongType,     // detail: the expected type, in French
    EmptyText,
    TextTooLong,        // detail: limit
    ForbiddenCharacter, // detail: U+XXXX
    MalformedId,        // detail: the id
    DuplicateId,        // detail: the id
    OutOfRange,         // detail: "value min max"
    UnknownValue,       // detail: the value; before it, where a list closes, what may be there
    BadBands,           // detail: which bound
    BadAnchors,         // detail: which mark
    BadRanks,           // detail
    BadCombination,     // detail: which two
    UnknownReference,   // detail: the reference
    WrongCount,         // detail: "count min max"
    CriterionPosition,  // detail: the expected id
    WeightsNotWhole,    // detail: what the weights make, instead of 100
    JuryNotWeighed,     // detail: how many of the sources are the jury, instead of one
    // a formation
    CapacityTwice,            // detail: the track, in French
    ExaminationTwice,         // detail: the mode, in French
    ExaminationWithoutMark,   // a weight; detail: the mode, in French
    ExaminationWeightMissing, // detail: the mode, in French; another one has a weight
    ExaminationsNotWhole,     // detail: what their weights make, instead of 100
    CriterionWeightMissing,   // detail: the criterion; others have a weight
    CriterionWeightsTotal,    // detail: "what they make, the total announced"
    WeightsSaidOfNothing,     // a source of weights, and no weight
    // a workbook
    IsWorkbook,      // where JSON is asked for
    NotUtf8,         // detail: where, or the encoding that it says it is
    SheetMissing,    // detail: its name
    SheetUnknown,    // detail: its name
    SheetRepeated,   // detail: the name of the first
    HeadingMissing,  // detail: the heading
    HeadingUnknown,  // detail: the heading; "" of a column that has none
    HeadingRepeated, // detail: the heading
    CellFault,       // detail: what the spreadsheet writes
    CellBecameDate,  // detail: the day
    ParentMissing,   // detail: the heading of the column that says of what
    ParentUnknown,   // detail: the id
    SecondOfParent,  // detail: the id
    // a CASE package
    IsCase,            // where a framework is asked for
    CaseManyDocuments, // detail: how many
    CaseTwoParents,    // detail: the item
    CaseOrphan,        // detail: the item
    CaseCycle,         // detail: an item of it
    CaseTypeMisplaced, // detail: the type
    // warnings (the linter)
    RepeatedCriterion,       // detail: pointer of the first
    TitlesDiffer,            // detail: the other title
    MixedCodeStyle,          // detail: the odd code
    SummaryLineWithoutTable, // detail: the line
    AnchorsNotPublished,
    NeedLabelDiffers,   // detail: the other label
    FewCriteria,        // a competency with one criterion only
    WholeThresholdIdle, // no bloc can be attained without it
    OpinionsOverQuorum, // detail: how many opinions; the smallest jury cannot give them
    CriteriaAnnounced,  // detail: "how many are listed, how many the sheet announces"
    LastRankTooHigh,    // detail: "the last rank, the applications"
    CellBecameNumber,   // detail: the number
    ReadAsAnsi,         // a sheet of text that is no UTF-8
    HtmlLeftOver,       // detail: the tag or the entity
    CaseReversed,       // associations from the parent to the child
    CaseHeadingSkipped, // detail: the item
    CaseTooDeep,        // detail: the item
    CaseLeftAside,      // detail: what it is called
    CaseDataUnreadable, // our own data in a package
};

struct Finding {
    Severity severity;
    FindingCode code;
    std::string where; // JSON pointer (RFC 6901); "" is the whole file
    std::string detail;
    std::optional<CellPlace> cell{}; // where it stands in the workbook that was read

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

} // namespace delibere
