// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

void addTrigger(std::string& sql, const std::string& name, const std::string& when,
                const std::string& message)
{
    sql += "CREATE TRIGGER " + name + " BEFORE " + when + "\nBEGIN SELECT raise(ABORT, '" +
           message + "'); END;\n";
}

std::string holds(const std::string& candidate)
{
    return "EXISTS (SELECT 1 FROM record WHERE candidate = " + candidate +
           " AND stage IN ('signing', 'locked'))";
}

} // namespace

void keep(std::string& sql, const std::string& table)
{
    addTrigger(sql, table + "_kept_on_UPDATE", "UPDATE ON " + table, "these rows are only added");
    addTrigger(sql, table + "_kept_on_DELETE", "DELETE ON " + table, "these rows are only added");
}

std::string sealedOnUpdate(const std::string& table, const std::string& candidate)
{
    std::string sql;
    addTrigger(sql, table + "_sealed_on_UPDATE",
               "UPDATE ON " + table + " WHEN " + holds("old." + candidate) + " OR " +
                   holds("new." + candidate),
               "sealed");
    return sql;
}

void seal(std::string& sql, const std::string& table, const std::string& candidate)
{
    addTrigger(sql, table + "_sealed_on_INSERT",
               "INSERT ON " + table + " WHEN " + holds("new." + candidate), "sealed");
    sql += sealedOnUpdate(table, candidate);
    addTrigger(sql, table + "_sealed_on_DELETE",
               "DELETE ON " + table + " WHEN " + holds("old." + candidate), "sealed");
}

} // namespace delibere::store
