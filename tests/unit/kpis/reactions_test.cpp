// Reactions to the brand's comments: which comments count, what they drew, and the median.
#include "engine/kpis/reactions.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();

std::string told(const test::Community& community, const std::vector<BrandComment>& comments) {
    std::string out;
    for (const BrandComment& one : comments)
        out += (out.empty() ? "" : " ") + community.id(static_cast<activity::Row>(one.row)) + ":" +
               std::to_string(one.reactions);
    return out;
}

/// Comments of anna under mila's post, the first with no like, the next with one, and so on.
std::string liked(int comments) {
    std::string rows = "+0 mila post id=q\n";
    for (int i = 0; i < comments; ++i)
        rows += "+" + std::to_string(i + 1) + " anna comment to=q id=c" + std::to_string(i) +
                " likes=" + std::to_string(i) + "\n";
    return rows;
}

}  // namespace

TEST_CASE("a comment of the brand is what it wrote in public to somebody else, or where somebody else began") {
    const auto community = test::measured(R"(
        +0  mila post    id=q
        +1  anna comment id=a to=q  likes=3
        +2  anna comment id=b to=a  likes=9
        +3  robo comment id=c to=q  likes=9
        +4  anna message id=d to=q  likes=9
        +5  jan  comment id=e to=q  likes=9
        +6  anna post    id=p       likes=9
        +7  jan  comment id=f to=p  likes=9
        +8  bram comment id=g to=f  likes=5
        +9  bram comment id=h to=p  likes=9
        +10 bram comment id=i to=gone likes=4
    )");
    const Scope scope = scope_of(community->input(), community->tables, october);
    CHECK(told(*community, brand_comments(scope, {})) == "a:3 g:5 i:4");  // i: under a post that was not exported
    CHECK(told(*community, best_brand_comments(scope, 10)) == "g:5 i:4 a:3");
    CHECK(told(*community, best_brand_comments(scope, 1)) == "g:5");
}

TEST_CASE("listed reactions by members count where no number is given or they are more, those of the brand never") {
    const auto community = test::measured(R"(
        +0 mila post     id=q
        +1 anna comment  id=a to=q
        +2 anna comment  id=b to=q likes=1
        +3 anna comment  id=c to=q
        +4 jan  reaction id=1 to=a
        +5 eva  reaction id=2 to=b
        +6 mila reaction id=3 to=b
        +7 bram reaction id=4 to=c
    )");
    const Scope scope = scope_of(community->input(), community->tables, october);
    CHECK(told(*community, brand_comments(scope, {})) == "a:1 b:2 c:0");
    CHECK(told(*community, best_brand_comments(scope, 10)) == "b:2 a:1");
}

TEST_CASE("what an export of a later month tells changes nothing in the month before, in either way") {
    std::string rows = "+0 mila post id=q\n";
    for (int i = 0; i < 20; ++i)
        rows += "+" + std::to_string(i + 1) + " anna comment to=q id=c" + std::to_string(i) + "\n";
    const std::string liked_later = "2026-11-10T10:00 anna comment to=q id=n likes=3\n";
    const std::string listed_later = "2026-11-10T10:00 mila reaction to=c0 id=r\n";
    for (const std::string& later : {liked_later, listed_later}) {
        const auto community = test::measured(rows + later);
        CHECK(brand_comment_reactions(scope_of(community->input(), community->tables, october), {}, "").why ==
              base::Why::not_measurable);
    }
    const auto community = test::measured(rows + "+50 jan reaction to=c1 id=s\n" + listed_later);
    const Scope scope = scope_of(community->input(), community->tables, october);
    CHECK(told(*community, best_brand_comments(scope, 10)) == "c1:1");
}

TEST_CASE("the median from twenty comments on, of an even number between the two in the middle") {
    const auto median = [](int comments) {
        const auto community = test::measured(liked(comments));
        return brand_comment_reactions(scope_of(community->input(), community->tables, october), {}, "");
    };
    CHECK(std::get<double>(median(20).value) == Approx(9.5));  // 0 … 19
    CHECK(std::get<double>(median(21).value) == Approx(10));   // 0 … 20
    CHECK(median(20).n == 20);
    CHECK(median(19).why == base::Why::too_few);
}

TEST_CASE("the rows behind the median are as many as it says") {
    const auto community = test::measured(liked(25));
    const Scope scope = scope_of(community->input(), community->tables, october);
    const base::Figure figure = brand_comment_reactions(scope, {}, "");
    CHECK(figure.n == 25);
    CHECK(count_evidence(scope, figure.evidence) == 25);
}

TEST_CASE("a channel that tells no reactions is left out, and without any nothing can be measured") {
    const auto silent = test::measured("+0 mila post id=q\n+1 anna comment to=q\n");
    CHECK(brand_comment_reactions(scope_of(silent->input(), silent->tables, october), {}, "").why ==
          base::Why::not_measurable);
    const auto community = test::measured(liked(20) + "+50 jan post id=z ch=1\n+51 anna comment to=z ch=1\n");
    const Scope scope = scope_of(community->input(), community->tables, october);
    CHECK(brand_comment_reactions(scope, {}, "").n == 20);
    base::Filter page;
    page.channels = only(1);
    CHECK(brand_comment_reactions(scope, page, "").why == base::Why::not_measurable);
}
