// Whom a text names: handles, names that belong to one account, mark-up.
#include "engine/measure/mentions.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using activity::Account;

namespace {

struct Known {
    activity::Store store;
    activity::Assembled data;

    Known() {
        add("U123", "Mila");
        add("U124", "Mila de Vries");
        add("9501", "Jan#0042");
        add("@eva.k", "");
        add("U125", "Sam");
        add("U126", "Sam");
        add("U127", "Bo");
    }
    void add(std::string_view handle, std::string_view name, std::uint16_t source = 0) {
        activity::AccountInfo account;
        account.handle = store.place(store.adopt(handle));
        if (!name.empty()) account.name = store.place(store.adopt(name));
        account.source = source;
        data.accounts.push_back(account);
    }
    /// Their numbers, from 0.
    std::string in(std::string_view text) { return said(measure::named_in(handles().at(0), text)); }
    std::string first(std::string_view text) { return said(measure::named_first(handles().at(0), text)); }
    measure::Handles handles() { return measure::index_handles(data, store); }
    static std::string said(const std::vector<Account>& accounts) {
        std::string out;
        for (const Account account : accounts) out += std::to_string(activity::at(account)) + " ";
        return out;
    }
};

}  // namespace

TEST_CASE("an account is named by its handle, its name, or the mark-up of its platform") {
    Known known;
    CHECK(known.in("hoi @u123, zie <@U124> en <@!9501>") == "0 1 2 ");
    CHECK(known.in("<@U123|mila>: dag") == "0 ");
    CHECK(known.in("@Mila dag") == "0 ");
    CHECK(known.in("(@jan)") == "2 ");
    CHECK(known.in("vraag @eva.k. Of @eva.k, ook goed") == "3 3 ");
}

TEST_CASE("the longest name counts, and a word is not cut") {
    Known known;
    CHECK(known.in("@mila de vries weet het") == "1 ");
    CHECK(known.in("@mila de bakker") == "0 ");
    CHECK(known.in("@milan") == "");
    CHECK(known.in("info@mila nl") == "");
    CHECK(known.in("@@mila hoi @ @jan") == "0 2 ");
}

TEST_CASE("a name of two accounts or of two letters names nobody") {
    Known known;
    CHECK(known.in("@sam @bo") == "");
    CHECK(known.in("@u127") == "6 ");
}

TEST_CASE("sources have accounts of their own") {
    Known known;
    known.add("tom", "", 1);
    CHECK(known.in("@tom") == "");
    CHECK(Known::said(measure::named_in(known.handles().at(1), "@tom")) == "7 ");
}

TEST_CASE("at the start several may stand one behind the other, who is unknown is passed over") {
    Known known;
    CHECK(known.first("@mila @iemand, @jan: dank!") == "0 2 ");
    CHECK(known.first("  <@U123> <@U124> hoi @jan") == "0 1 ");
    CHECK(known.first("dank @mila") == "");
    CHECK(measure::called_first(known.handles().at(0), "mila: dank") == Account{0});
    CHECK(measure::called_first(known.handles().at(0), "let op: dank") == Account::none);
}

TEST_CASE("texts of signs alone take the time of their length") {
    Known known;
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += i % 2 == 0 ? "@" : "a";
    text += std::string(200'000, '@') + "<@<@<@<@";
    CHECK(known.in(text) == "");
    CHECK(known.first(text) == "");
}
