// Real exports beside the sources, when they are there: our figures against an independent script's.
#include <fstream>

#include "engine/importers/importer.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/time_figures.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/files.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

/// 5,000 rows of "Customer Support on Twitter", every inbound tweet an item that a direct reply answers.
struct Twitter : test::Community {
    base::Diagnostics diagnostics;
    explicit Twitter(std::string bytes) {
        playbook.channels.emplace_back().id.value = "twitter";
        playbook.channels[0].media.value = "earned";
        playbook::Protocol& all = playbook.protocols.emplace_back(test::protocol("all"));
        all.match.value = "direct";
        all.addressed_to.value = "anyone";
        importers::Spec spec = test::spec_of("twcs");
        spec.channel_ids = {"twitter"};
        spec.zone = calendar::utc();
        rows.quality.files.emplace_back().name = "twcs.csv";
        test::Import file(spec, bytes, "twcs.csv", 64 << 10, {}, &rows.store);
        rows.quality.files[0].rejected = file.rejects.size();
        diagnostics = file.diagnostics;
        activity::AssembleOptions options;
        options.channels = 1;
        data = activity::assemble(std::move(file.batches), rows.store, options, rows.quality);
        triage = language::triage(data.activity, rows.store, measure::lists_of(playbook), {});
        tables = measure::measure(input(), {});
    }
};

double minutes(const base::Figure& figure) { return std::get<double>(figure.value) / 60; }
std::int64_t whole(const base::Figure& figure) { return std::get<std::int64_t>(figure.value); }

}  // namespace

TEST_CASE("5,000 tweets: items, answers and waits as an independent script counts them") {
    const auto path = test::source_path("../shared/data/twitter-twcs/twcs.csv");
    if (!std::ifstream(path)) {
        WARN("skipped: no ../shared/data");
        return;
    }
    const Twitter twitter(test::read_bytes(path));
    const activity::Quality& quality = twitter.rows.quality;
    CHECK(twitter.diagnostics.list.empty());
    CHECK(quality.activities == 5'000);
    CHECK(quality.files[0].rejected == 0);
    CHECK(quality.authors == 1'519);
    CHECK(quality.orphans == 6);
    CHECK(quality.duplicates == 0);
    CHECK(base::iso(*quality.first) == "2011-08-29T03:20:05Z");
    CHECK(base::iso(*quality.last) == "2017-12-03T18:52:36Z");

    const Scope scope =
        scope_of(twitter.input(), twitter.tables, calendar::parse_period("2011-01-01..2017-12-31").value());
    CHECK(whole(count_items(scope, {})) == 2'778);
    CHECK(whole(count_turns(scope, {})) == 2'778);
    base::Filter answered;
    answered.traits = static_cast<measure::Traits>(measure::Trait::answered);
    CHECK(whole(count_turns(scope, answered)) == 2'083);
    CHECK(minutes(naive_time(scope, {}, 0.5)) == Approx(11.5333).margin(0.00005));
    CHECK(minutes(naive_time(scope, {}, 0.9)) == Approx(380.1833).margin(0.00005));

    // The script joins what links inside the file; ours also what answers one missing tweet. The six missing ones
    // are answered once each, so the two agree here.
    CHECK(quality.conversations == 1'312);

    std::size_t lone_returns = 0;
    for (const activity::Text& text : twitter.data.activity.text) {
        const std::string_view view = twitter.rows.store.view(text);
        for (std::size_t i = 0; i < view.size(); ++i)
            if (view[i] == '\r' && (i + 1 == view.size() || view[i + 1] != '\n')) ++lone_returns;
    }
    CHECK(lone_returns == 2);
}
