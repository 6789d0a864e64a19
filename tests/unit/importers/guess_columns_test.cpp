// Whole small exports, one of each platform that gives tables: what is proposed for columns and shape.
#include "engine/importers/guess_columns.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "engine/importers/dialect.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

namespace {

Guess guess(std::string_view bytes) {
    const Dialect dialect = find_dialect(bytes, 0, HeaderSaid::find_out);
    return guess_columns(look_at_columns(first_records(bytes, dialect, 200), dialect.header));
}

/// "at=Datum; text=Reactie"
std::string columns_of(const Guess& guess) {
    std::string all;
    for (const auto& [field, header] : guess.columns) all += (all.empty() ? "" : "; ") + field + "=" + header;
    return all;
}

}  // namespace

TEST_CASE("a Dutch spreadsheet of comments") {
    const Guess found = guess(
        "Datum;Gebruikersnaam;Reactie;Vind-ik-leuks;Bereik\r\n"
        "31-12-2026 09:15;sanne_vw;Mijn ketting loopt er steeds af, wie weet raad?;3;1.250,50\r\n"
        "30-12-2026 10:00;bo;Even smeren!;1;980,00\r\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) == "at=Datum; author=Gebruikersnaam; text=Reactie; likes=Vind-ik-leuks; reach=Bereik");
    CHECK(found.unused.empty());
}

TEST_CASE("an advertising export with titles and totals is a series") {
    const Guess found = guess(
        "Campaign report\n1 October 2026 - 31 October 2026\nDay\tCampaign\tImpressions\tClicks\tCost\n"
        "2026-10-01\tHerfst\t1,250\t12\t1.50\n2026-10-02\tHerfst\t980\t9\t1.10\nTotal\t\t2,230\t21\t2.60\n");
    CHECK(found.shape == "series");
    CHECK(columns_of(found) == "at=Day; clicks=Clicks; impressions=Impressions; spend=Cost");
    CHECK(found.unused == std::vector<std::string>{"Campaign"});
}

TEST_CASE("one number a day is the value of a series, and its header the metric") {
    const Guess found = guess("Datum;Volgers\n01-10-2026;1200\n02-10-2026;1203\n");
    CHECK(found.shape == "series");
    CHECK(columns_of(found) == "at=Datum; value=Volgers");
    CHECK(found.metric == "followers");
    const Guess report = guess("date,value\n2026-10-01,12\n2026-10-02,9\n");
    CHECK(columns_of(report) == "at=date; value=value");
    CHECK(report.metric.empty());
}

TEST_CASE("a long series names channel and metric in columns") {
    const Guess found = guess("date,channel,metric,value\n2026-10-01,forum,reach,12\n2026-10-01,forum,views,40\n");
    CHECK(found.shape == "series");
    CHECK(columns_of(found) == "at=date; channel=channel; metric=metric; value=value");
}

TEST_CASE("customer support tweets") {
    const Guess found = guess(
        ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
        "0,1,velowerk,False,Tue Oct 31 22:10:47 +0000 2017,@115712 We would like to help you further.,2,3.0\n"
        "1,2,115712,True,Tue Oct 31 22:11:45 +0000 2017,@velowerk and how do you propose we do that,,1.0\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) ==
          "id=tweet_id; at=created_at; author=author_id; text=text; parent=in_response_to_tweet_id; "
          "answers=response_tweet_id; inbound=inbound");
}

TEST_CASE("tweets' own figures are content") {
    const Guess found = guess(
        "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,retweets,replies,likes,url clicks\n"
        "570306133677760513,https://x.example/1,Nieuwe banden binnen,2026-10-01 09:30 +0000,1200,40,3,2,20,9\n"
        "570301130888122368,https://x.example/2,Wie rijdt er mee?,2026-10-02 09:30 +0000,900,30,2,8,11,1\n");
    CHECK(found.shape == "content");
    CHECK(columns_of(found) ==
          "id=Tweet id; at=time; text=Tweet text; url=Tweet permalink; likes=likes; comments=replies; "
          "shares=retweets; clicks=url clicks; impressions=impressions");
}

TEST_CASE("posts of a business suite, English and Dutch") {
    const Guess english = guess(
        "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Impressions,Reach,Reactions,Comments,Shares,"
        "Total clicks,Date\n"
        "122101,1001,Velowerk,Banden,10/15/2026 09:30,https://f.example/1,Photos,1200,900,20,4,2,9,Lifetime\n"
        "122102,1001,Velowerk,Ketting,10/16/2026 09:30,https://f.example/2,Videos,800,600,12,1,,3,Lifetime\n");
    CHECK(english.shape == "content");
    CHECK(columns_of(english) ==
          "id=Post ID; at=Publish time; author=Page ID; author_name=Page name; url=Permalink; likes=Reactions; "
          "comments=Comments; shares=Shares; clicks=Total clicks; reach=Reach; impressions=Impressions; "
          "media=Post type; title=Title");
    const Guess dutch = guess(
        "Publicatietijdstip,Berichttype,Titel,Bereik,Weergaven,Reacties,Opmerkingen,Deelacties,Totaal aantal klikken\n"
        "2026-10-10 14:30,Foto,Nieuwe banden,1200,3400,85,12,8,45\n"
        "2026-10-05 09:15,Video,Kettingtips,2500,8900,120,25,15,78\n");
    CHECK(dutch.shape == "content");
    CHECK(columns_of(dutch) ==
          "at=Publicatietijdstip; likes=Reacties; comments=Opmerkingen; shares=Deelacties; "
          "clicks=Totaal aantal klikken; reach=Bereik; impressions=Weergaven; media=Berichttype; title=Titel");
}

TEST_CASE("a business network's posts and daily followers") {
    const Guess posts = guess(
        "Post title,Post link,Post type,Posted by,Created date,Impressions,Clicks,Likes,Comments,Reposts\n"
        "Wij zoeken een monteur,https://l.example/1,Organic,Sanne,10/15/2026,1200,30,40,3,2\n"
        "Open dag,https://l.example/2,Organic,Mo,10/16/2026,800,12,20,1,0\n");
    CHECK(posts.shape == "content");
    CHECK(columns_of(posts) ==
          "at=Created date; author=Posted by; url=Post link; likes=Likes; comments=Comments; shares=Reposts; "
          "clicks=Clicks; impressions=Impressions; media=Post type; title=Post title");
    const Guess followers =
        guess("Date,Sponsored followers,Organic followers,Total followers\n10/15/2026,1,4,5\n10/16/2026,0,7,7\n");
    CHECK(followers.shape == "series");
    CHECK(columns_of(followers) == "at=Date; followers=Total followers");
}

TEST_CASE("video platforms: daily figures, videos and comments") {
    const Guess daily = guess("Date,Video views,Profile views,Likes,Comments,Shares\n2026-10-01,400,20,30,4,2\n");
    CHECK(daily.shape == "series");
    CHECK(columns_of(daily) == "at=Date; likes=Likes; comments=Comments; shares=Shares; views=Video views");
    const Guess videos = guess(
        "Content,Video title,Video publish time,Duration,Views,Watch time "
        "(hours),Subscribers,Impressions\nTotal,,,,5052,"
        "80.5,7,9000\nR26qwMQVoos,Ketting smeren,2026-09-26,470,3529,50.5,5,6000\n"
        "1o9DxIZKzbc,Band plakken,2026-09-27,300,1523,30.0,2,3000\nABCDEFGHIJ0,Rem stellen,2026-09-28,200,0,0.0,0,0\n");
    CHECK(videos.shape == "content");
    CHECK(columns_of(videos) ==
          "id=Content; at=Video publish time; impressions=Impressions; views=Views; followers=Subscribers; "
          "duration=Duration; title=Video title");
    const Guess comments = guess(
        "Comment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,Post ID,Video ID,Comment text\n"
        "Ugx1,UC123,2026-05-01T12:00:00Z,0,,,vid12345,Mooie uitleg over de ketting\n"
        "Ugx2,UC124,2026-05-01T12:10:00Z,0,Ugx1,,vid12345,Vond ik ook\n");
    CHECK(comments.shape == "activity");
    CHECK(columns_of(comments) ==
          "id=Comment ID; at=Comment create timestamp; author=Channel ID; text=Comment text; "
          "parent=Parent comment ID; room=Video ID");
}

TEST_CASE("comments under posts: the post is what they answer") {
    const Guess found = guess(
        "Comment ID;Post ID;Datum;Gebruikersnaam;Reactie\n"
        "17001;9001;01-10-2026 10:00;an;Mooi\n17002;9001;01-10-2026 10:05;bo;Zeker\n");
    CHECK(columns_of(found) == "id=Comment ID; at=Datum; author=Gebruikersnaam; text=Reactie; parent=Post ID");
}

TEST_CASE("tickets, without the addresses in them") {
    const Guess found = guess(
        "Id,Requester,Requester id,Requester email,Assignee,Group,Subject,Tags,Status,Created at,Updated at,Solved at\n"
        "101,An,9001,an@example.org,Sanne,Support,Ketting,ketting nieuw,Solved,2026-10-01 09:30,2026-10-02 10:00,"
        "2026-10-02 10:00\n102,Bo,9002,bo@example.org,Mo,Support,Band,band,Open,2026-10-03 09:30,2026-10-03 09:30,\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) ==
          "id=Id; at=Created at; author=Requester id; author_name=Requester; room=Group; tags=Tags; status=Status; "
          "assignee=Assignee; title=Subject");
    CHECK(found.personal == std::vector<std::string>{"Requester email"});
}

TEST_CASE("an event log of cases") {
    const Guess found = guess(
        "concept:name,lifecycle:transition,org:resource,time:timestamp,Activity,Resource,case:concept:name\n"
        "Assign seriousness,complete,Value 2,2026-01-13 08:40:25+02:00,Assign seriousness,Value 2,Case3608\n"
        "Closed,complete,Value 5,2026-02-13 08:52:48+02:00,Closed,Value 5,Case3608\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) ==
          "at=time:timestamp; author=org:resource; conversation=case:concept:name; status=concept:name");
}

TEST_CASE("a chat export with ids, names and a trailing delimiter") {
    const Guess found = guess(
        "AuthorID;Author;Date;Content;Attachments;Reactions;\n"
        "\"950805005179745780\";\"Lid0095#4854\";\"15-Jun-18 11:50 AM\";\"hi, where is the book?\";\"\";\"+1 (2)\";\n"
        "\"911118987891279280\";\"Lid0202#0388\";\"15-Jun-18 12:09 PM\";\"the actual one?\";\"\";\"\";\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) == "at=Date; author=AuthorID; author_name=Author; text=Content; media=Attachments");
    CHECK(found.unused == std::vector<std::string>{"Reactions"});
}

TEST_CASE("page posts with a count for each reaction") {
    const Guess found = guess(
        "status_id,status_type,status_published,num_comments,num_shares,num_reactions,num_likes,num_loves\n"
        "246675545449582_1649696,video,4/22/2018 6:00,512,262,529,432,92\n"
        "246675545449582_1649426,photo,4/21/2018 22:45,0,0,150,150,0\n");
    CHECK(found.shape == "content");
    CHECK(columns_of(found) ==
          "id=status_id; at=status_published; likes=num_reactions; comments=num_comments; shares=num_shares; "
          "media=status_type");
}

TEST_CASE("mentions of a listening suite: reach of others is no content of ours") {
    const Guess found = guess(
        "Datum;Auteur;Bericht;Bron;Sentiment;Bereik;Url;Taal\n"
        "31-12-2026 09:15;an;Die nieuwe fiets van velowerk rijdt "
        "heerlijk;instagram;positief;1200;https://i.example/1;nl\n"
        "30-12-2026 09:15;bo;Wat een gedoe met die ketting;x;negatief;300;https://x.example/2;nl\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) ==
          "at=Datum; author=Auteur; text=Bericht; channel=Bron; sentiment=Sentiment; url=Url; reach=Bereik; "
          "language=Taal");
}

TEST_CASE("a member list is people, without addresses") {
    const Guess forum = guess(
        "id,name,username,email,title,created_at,last_seen_at,trust_level,admin,ip_address,post_count\n"
        "1,An de Boer,an,an@example.org,,2025-01-02 03:04:05 UTC,2026-10-01 10:00:00 UTC,2,false,192.168.1.10,40\n"
        "2,Bo,bo,bo@example.org,,2025-02-02 03:04:05 UTC,2026-10-02 10:00:00 UTC,1,false,192.168.1.11,3\n");
    CHECK(forum.shape == "people");
    CHECK(columns_of(forum) ==
          "author=username; name=name; role=trust_level; joined_at=created_at; last_seen=last_seen_at");
    CHECK(forum.personal == std::vector<std::string>{"email", "ip_address"});
    const Guess club = guess(
        "Naam;Lidnummer;Lid sinds;Rol;Toestemming;Geboortejaar;Telefoonnummer\n"
        "An de Boer;12;01-02-2020;lid;ja;1980;0612345678\nBo Bos;13;13-02-2021;bestuur;nee;1979;0612345679\n");
    CHECK(club.shape == "people");
    CHECK(columns_of(club) ==
          "name=Naam; person=Lidnummer; role=Rol; joined_at=Lid sinds; consent=Toestemming; birth_year=Geboortejaar");
    CHECK(club.personal == std::vector<std::string>{"Telefoonnummer"});
}

TEST_CASE("a form with a time and an open question") {
    const Guess found = guess(
        "Tijdstempel,Hoe vaak fiets je?,Wat zou je willen veranderen aan de community?\n"
        "2026/10/01 9:30:15,Dagelijks,Meer ritten in het weekend en een kalender die ook op mijn telefoon werkt\n"
        "2026/10/02 9:31:15,Wekelijks,Dat vragen sneller een antwoord krijgen want nu wacht ik soms twee dagen\n");
    CHECK(found.shape == "activity");
    CHECK(columns_of(found) == "at=Tijdstempel; text=Wat zou je willen veranderen aan de community?");
}

TEST_CASE("web analytics with comment lines and compact dates") {
    const Guess found = guess(
        "# ----------------------------------------\n# Traffic acquisition\n# Start date: 20261001\n#\n"
        "Date,Sessions,Views\n20261001,120,300\n20261002,130,310\n");
    CHECK(found.shape == "series");
    CHECK(columns_of(found) == "at=Date; views=Views");
    CHECK(found.unused == std::vector<std::string>{"Sessions"});
}

TEST_CASE("records without header: told by their looks") {
    const Guess found = guess(
        "\"-1\",\"Geen geld terug, wat een teleurstelling was dit boek zeg, niet kopen.\"\n"
        "\"1\",\"Soms ontroerend maar wat een goed verhaal, het leest als een trein.\"\n"
        "\"1\",\"Een aanrader voor wie van honden houdt, ik heb er erg van genoten.\"\n");
    CHECK(columns_of(found) == "text=2; sentiment=1");
}

TEST_CASE("no field and no header is given twice") {
    const Guess found =
        guess("Date,Datum,text,text\n2026-10-01,2026-10-02,een,twee\n2026-10-03,2026-10-04,drie,vier\n");
    CHECK(columns_of(found) == "at=Date; text=text");
    CHECK(found.unused == std::vector<std::string>{"Datum", "text"});
}

TEST_CASE("a column with values wins over an empty one with the better header") {
    const Guess found = guess("message id,id,text,date\n,17,hoi,2026-10-01\n,18,dag,2026-10-02\n");
    CHECK(columns_of(found) == "id=id; at=date; text=text");
    CHECK(found.unused == std::vector<std::string>{"message id"});
}

TEST_CASE("damaged ids are no ids") {
    const Guess found = guess("Post ID,Datum,Tekst\n5.70306E+17,01-10-2026,hoi\n5.70307E+17,31-10-2026,dag\n");
    CHECK(columns_of(found) == "at=Datum; text=Tekst");
    CHECK(found.unused == std::vector<std::string>{"Post ID"});
}

TEST_CASE("addresses are personal even under an unknown header") {
    const Guess found = guess("at,text,wie\n2026-10-01,hoi,an@example.org\n2026-10-02,dag,bo@example.org\n");
    CHECK(found.personal == std::vector<std::string>{"wie"});
}

TEST_CASE("words that are none of ours are not kind, side or staff") {
    const Guess found = guess(
        "id,date,text,type,direction,team\n1,2026-10-01,hoi,Foto,inkomend,Noord\n2,2026-10-02,dag,Foto,uitgaand,"
        "Zuid\n");
    CHECK(columns_of(found) == "id=id; at=date; text=text; media=type");
    const Guess ours = guess(
        "id,date,text,type,direction,staff\n1,2026-10-01,hoi,comment,inbound,0\n2,2026-10-02,dag,post,outbound,1\n");
    CHECK(columns_of(ours) == "id=id; at=date; text=text; side=direction; staff=staff; kind=type");
}
