// Calm typography: system fonts, one accent, white space; status by symbol and word first, colour second.
// --accent is text and edges; --band lies under the white words of the masthead; --second only colours edges and rules,
// where nothing needs to be read.
#include "reports/html/style_sheet.hpp"

namespace stamtafel::html {
namespace {

constexpr std::string_view screen_css = R"css(
:root{color-scheme:light dark;--ink:#1b2229;--soft:#55606b;--rule:#dfe3e8;--paper:#fff;--wash:#f5f7f9;--good:#00654a;--good-bg:#e2f4ee;
--watch:#7a4a00;--watch-bg:#fdf1d8;--bad:#a32c00;--bad-bg:#fde8df;--unknown-bg:#eceff2}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ecf0;--soft:#a7b1bc;--rule:#333b44;--paper:#15191e;--wash:#1c2229;--good:#7fd8b8;
--good-bg:#12372c;--watch:#f2c46d;--watch-bg:#3b2e12;--bad:#ff9f7a;--bad-bg:#43201a;--unknown-bg:#2a3138}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:16px}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.6em 1em;z-index:9}
.skip:focus{left:1rem;top:1rem}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sheet{max-width:1360px;margin:0 auto;padding:0 28px}
.masthead{background:var(--band);color:#fff;border-bottom:6px solid var(--second);padding:26px 0 34px}
.masthead .brand{display:flex;align-items:center;justify-content:space-between;flex-wrap:wrap;gap:12px 24px;min-height:40px;margin-bottom:38px;font-weight:600}
.logo{display:block;background:#fff;border-radius:6px;padding:8px 14px}
.logo img{display:block;width:auto;height:auto;max-height:52px;max-width:260px}
.confidential{border:1px solid #fff;border-radius:99px;padding:.1em .9em;font-size:.86rem;font-weight:500}
.masthead .kicker{margin:0 0 .35em;font-size:.95rem;font-weight:600;letter-spacing:.02em}
.masthead h1{font-size:clamp(1.75rem,4.6vw,2.7rem);line-height:1.12;font-weight:700;letter-spacing:-.02em;margin:0}
.masthead .sub{margin:.7em 0 0;font-size:1rem;max-width:none;display:flex;flex-wrap:wrap;gap:.2em 1.4em}
.masthead a{color:#fff}.masthead :focus-visible{outline-color:#fff}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 52px}
nav{padding:22px 0 0;font-size:.92rem;line-height:1.4}
nav h2{font-size:.78rem;text-transform:uppercase;letter-spacing:.08em;color:var(--soft);margin:0 0 .8em;font-weight:600}
nav ol{list-style:none;margin:0;padding:0}nav>ol{display:flex;flex-wrap:wrap;gap:.2em 1.5em;counter-reset:part}
nav>ol>li{counter-increment:part}nav>ol>li>a{font-weight:600}nav>ol>li>a::before{content:counter(part) "\2002"}
nav a{text-decoration:none;display:inline-block;padding:.2em 0;min-height:24px}nav a:hover{text-decoration:underline}
nav li li a{color:var(--soft)}nav ol ol{display:none}
@media screen and (min-width:1340px){.columns{grid-template-columns:208px minmax(0,1fr)}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:42px 8px 24px 0}
nav>ol{display:block}nav>ol>li{margin-bottom:.5em}nav ol ol{display:block;font-size:.86rem;border-left:2px solid var(--rule);padding-left:.75em;margin:.1em 0 .5em .2em}}
main{min-width:0;padding-bottom:40px;counter-reset:part}
section{padding-top:40px;counter-increment:part}section+section{margin-top:34px}
section>h2{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.015em;margin:0 0 .7em;padding-top:.5em;border-top:1px solid var(--rule);position:relative}
section>h2::before{content:"";position:absolute;left:0;top:-3px;width:64px;height:5px;background:var(--second)}
section>h2::after{content:counter(part);float:right;color:var(--soft);font-size:1rem;font-weight:500;line-height:2.1rem;letter-spacing:0}
h3{font-size:1.22rem;font-weight:650;letter-spacing:-.005em;color:var(--accent);margin:2.2em 0 .5em;line-height:1.3}
p{margin:.5em 0;max-width:74ch}
.lead{font-size:1.32rem;line-height:1.45;font-weight:500;letter-spacing:-.005em}
.note{color:var(--soft);font-size:.9rem}
pre{font:.85rem/1.45 ui-monospace,Consolas,monospace;overflow-x:auto;padding:.8em 1em;border:1px solid var(--rule);border-radius:4px}
.up{text-align:right;max-width:none;font-size:.86rem;margin:2em 0 0}.up a{color:var(--soft);text-decoration:none;display:inline-block;min-height:24px}.up a:hover{text-decoration:underline}
ul.list{list-style:none;padding:0;max-width:76ch}ul.list li{margin:.4em 0;padding-left:1.3em;position:relative}
ul.list li::before{content:"";position:absolute;left:.15em;top:.62em;width:.42em;height:.42em;border-radius:2px;background:var(--accent)}
ul.tree,.tree ul{list-style:none;margin:.6em 0;padding:0}.tree ul{margin:0 0 .7em .5em;padding-left:1.1em;border-left:2px solid var(--rule)}
.tree .node{display:flex;flex-wrap:wrap;gap:.15em .9em;align-items:baseline;padding:.18em 0}.tree .name{min-width:17em;font-weight:600}.tree ul .name{font-weight:400}.tree .note{color:var(--soft);margin:0}.tree>li{break-inside:avoid}
#first_week ul.list li::before{top:.28em;width:.85em;height:.85em;background:none;border:1.5px solid var(--soft)}#first_week ul.list li{padding-left:1.7em}
.path,.path ul{border:0;padding:0;margin:0}ul.path{margin:.8em 0}.path .node{max-width:34em;border:1px solid var(--rule);border-left:5px solid var(--accent);border-radius:6px;padding:.5em .9em}.path .name,.path ul .name{min-width:0;font-weight:600}.path ul::before{content:"↓";display:block;padding-left:1.1em;font-size:1.3em;line-height:1.25;color:var(--accent)}
.tiles{list-style:none;margin:1.6em 0;padding:0;display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px}
.across-2{grid-template-columns:repeat(2,minmax(0,1fr))}.across-3{grid-template-columns:repeat(3,minmax(0,1fr))}.across-5{grid-template-columns:repeat(5,minmax(0,1fr))}
@media screen and (max-width:980px){.tiles{grid-template-columns:repeat(3,minmax(0,1fr))}.even{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media screen and (max-width:720px){.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media screen and (max-width:520px){.tiles{grid-template-columns:minmax(0,1fr);gap:10px}.sheet{padding:0 18px}.masthead .brand{margin-bottom:24px}}
.tile{border:1px solid var(--rule);border-top:5px solid var(--rule);border-radius:8px;padding:14px 16px 14px;background:var(--paper);break-inside:avoid;display:flex;flex-direction:column;box-shadow:0 1px 2px #0b172614}
.tile.good{border-top-color:#009e73}.tile.watch{border-top-color:#e69f00}.tile.bad{border-top-color:#d55e00}
.tile .label{font-size:.9rem;font-weight:600;line-height:1.3;margin:0}
.tile .value{font-size:1.9rem;font-weight:700;line-height:1.15;overflow-wrap:anywhere;letter-spacing:-.02em;margin:.3em 0 .3em;font-variant-numeric:tabular-nums}
.tile .value.none{font-size:1rem;font-weight:500;color:var(--soft);line-height:1.35;letter-spacing:0;margin:.55em 0}
.tile p{font-size:.86rem;margin:.16em 0;line-height:1.4}.tile p.aim,.tile p.note{color:var(--soft)}
.tile .value a{color:inherit;text-decoration:underline dotted 1px;text-decoration-color:var(--soft);text-underline-offset:4px}
.tile .spark{margin-top:auto;padding-top:10px;height:42px;max-width:100%;align-self:flex-start}
.signal>span{color:var(--accent)}.noise>span{color:var(--soft)}
.status{display:inline-block;border-radius:99px;padding:.08em .7em;font-size:.86rem;font-weight:600;white-space:nowrap;background:var(--unknown-bg);color:var(--ink)}
.status.long{white-space:normal;border-radius:8px}
.status.good{background:var(--good-bg);color:var(--good)}.status.watch{background:var(--watch-bg);color:var(--watch)}.status.bad{background:var(--bad-bg);color:var(--bad)}
.callout{border-left:5px solid var(--rule);background:var(--wash);border-radius:0 8px 8px 0;padding:14px 22px;margin:1.3em 0;break-inside:avoid}
.callout.good{border-color:#009e73}.callout.watch{border-color:#e69f00}.callout.bad{border-color:#d55e00}
.callout.comment{border-color:var(--accent)}h4{font-size:1rem;margin:.9em 0 .2em}
.callout h3{margin:0 0 .3em;font-size:1.05rem;color:var(--ink)}.callout p{margin:.35em 0}
.timeline{list-style:none;margin:1em 0;padding:0;max-width:80ch}.timeline li{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:0 1em;padding:.5em 0;border-bottom:1px solid var(--rule);break-inside:avoid}
.timeline time{color:var(--soft);font-variant-numeric:tabular-nums}.timeline p{margin:.15em 0 0}
figure{margin:1.6em 0;padding:16px 20px 18px;border:1px solid var(--rule);border-radius:8px;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.8em}
figure .scroll{margin:0}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:20px;margin:1.6em 0}.pair figure{margin:0;padding:14px 16px;height:100%}.pair>div{min-width:0}.pair .scroll{margin:0}
.scroll{overflow-x:auto;margin:1.3em 0}
.scroll .chart{min-width:560px}.pair .chart{min-width:0}
@media screen and (max-width:820px){.pair{grid-template-columns:minmax(0,1fr)}}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.4}
caption{text-align:left;font-weight:600;font-size:1rem;padding:0 0 .6em}
th{text-align:left;font-weight:600;font-size:.82rem;line-height:1.3;vertical-align:bottom;background:var(--wash);border-bottom:2px solid var(--accent);padding:.55em 26px .5em .6em;position:relative;hyphens:auto}
td{vertical-align:top;border-bottom:1px solid var(--rule);padding:.5em 26px .5em .53em}
th.num,td.num{text-align:right;font-variant-numeric:tabular-nums;padding-left:.3em}
td.num{white-space:nowrap}table.wide td{padding-right:20px}table.wide td.num{padding-right:26px}
@media screen and (max-width:720px){.scroll td:not(.num){min-width:8em}}
tbody tr:hover td{background:var(--wash)}
td.head{font-weight:600;min-width:7.5em}
td.write{border-left:1px solid var(--rule);height:2.8em}.lying table{font-size:.8rem}.lying th{font-size:.74rem;padding:.5em 20px .5em .4em}.lying table.wide td{padding:.5em 8px .5em .4em}.lying td.head{min-width:9em}
#voice td .status,#guidelines td .status{padding:0;background:none;font-size:inherit;font-weight:400;border-radius:0}.card caption{font-size:1.22rem;color:var(--accent)}
tr.total td{font-weight:650;border-top:2px solid var(--ink);border-bottom:0}
.muted,.missing{color:var(--soft)}.missing{position:relative;font-size:.9em;white-space:normal}
th a{display:inline-flex;align-items:flex-end;min-height:24px;min-width:24px}th.num a{justify-content:flex-end}
th a,td a.def,.label a{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--soft)}
th button{all:unset;position:absolute;right:0;bottom:.3em;width:24px;height:24px;line-height:24px;cursor:pointer;text-align:center;color:var(--soft);font-weight:400}
th button:focus-visible{outline:3px solid var(--accent);outline-offset:-2px}
th button::after{content:"↕"}
th[aria-sort=ascending] button::after{content:"↑";color:var(--ink)}th[aria-sort=descending] button::after{content:"↓";color:var(--ink)}
.filter{display:block;margin:1em 0 -.4em;font-size:.88rem;color:var(--soft)}
.filter input{font:inherit;margin-left:.5em;padding:.3em .6em;border:1px solid var(--soft);border-radius:5px;background:var(--paper);color:var(--ink);max-width:60vw}
details{margin:1.2em 0;border:1px solid var(--rule);border-radius:8px;padding:.65em 1em}details .scroll{margin-bottom:.2em}
summary{cursor:pointer;font-weight:600;color:var(--accent)}details caption{position:absolute;left:-9999px}
dl.terms{display:grid;grid-template-columns:minmax(11em,16em) minmax(0,76ch);gap:0 28px;margin:0}
dl.terms dt{font-weight:600;padding:.7em 0 .1em;border-top:1px solid var(--rule)}dl.terms dd{margin:0;padding:.7em 0;border-top:1px solid var(--rule)}
dl.terms dt:target,dl.terms dt:target+dd{background:var(--watch-bg);box-shadow:-8px 0 var(--watch-bg),8px 0 var(--watch-bg)}
@media screen and (max-width:820px){dl.terms{display:block}dl.terms dd{border:0;padding:0 0 .7em}}
footer{border-top:1px solid var(--rule);color:var(--soft);font-size:.86rem;padding:20px 0 44px}
footer p{margin:.2em 0;max-width:none}
.slide-bar{display:none}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
)css";

constexpr std::string_view paper_css = R"css(
@page{size:A4;margin:15mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#55606b}}
@page lying{size:A4 landscape;margin:14mm 15mm}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10pt;line-height:1.45}.sheet{max-width:none;padding:0}nav,.skip,.filter,.up,.views,th button{display:none}.columns{display:block}
.masthead{padding:16px 22px 20px;border-radius:6px 6px 0 0}.masthead .brand{margin-bottom:20px}.masthead h1{font-size:23pt}.masthead .sub,.masthead .kicker{font-size:10pt}
section>h2::after{display:none}p,ul.list>li{break-inside:avoid}section{padding-top:20px}section+section{break-before:page;padding-top:6px;margin-top:0}section>h2{font-size:17pt}
section+section.flowing{break-before:auto;margin-top:16px}.flowing>h2+p:not(.up),.flowing>.lead{break-after:avoid}section.lying{page:lying}.lying table.wide,.lying table.wide th{font-size:8.4pt}td.write{height:10mm;min-width:14mm}#signatures td.write{height:20mm;min-width:31mm}#signatures td.head{min-width:9em}
#contacts td.write{min-width:28mm}#contacts td.head{min-width:6em}.card td.write{min-width:34mm}
.card{font-size:12pt}.card table,.card th{font-size:11pt}.card caption{font-size:12.5pt}.card ul.list li{margin:.55em 0}.card .path .node{padding:.7em 1.1em}
h3{font-size:12.5pt;margin-top:1.5em}.lead{font-size:12.5pt}.note{font-size:8.4pt}p,ul.list{max-width:none;orphans:3;widows:3}
h2,h3,h3+p,caption,figcaption{break-after:avoid}tr,.tile,figure,.callout,.pair,dt,dd{break-inside:avoid}thead{display:table-header-group}caption,thead,thead tr{break-after:avoid}tbody tr:nth-child(-n+2),tbody tr:nth-last-child(-n+3){break-before:avoid}.uncut,.uncut table,.path{break-inside:avoid}h3+ul.list>li+li{break-before:avoid}#first_week h3{margin:.9em 0 .2em}#first_week ul.list{margin:.3em 0}ul.list+.tree{break-before:avoid;break-inside:avoid}ul.list:has(+.tree)>li{break-before:avoid;break-after:avoid}.scroll+.note{break-before:avoid}tfoot{display:table-row-group}
.scroll{overflow:visible;margin:1em 0}.scroll .chart{min-width:0}.chart{max-height:215mm}figure{padding:10px 12px;margin:1em 0}.pair{gap:10px;margin:1em 0}.pair figure{padding:8px 10px}
a{color:inherit;text-decoration:none}table{font-size:8.4pt}th{font-size:8pt;padding:.4em .5em .4em .35em;overflow-wrap:break-word}td{padding:.35em .5em .35em .35em;overflow-wrap:break-word}td.num{overflow-wrap:normal}table:not(.wide) .num+:not(.num){padding-left:1.4em}td.head{min-width:8em;overflow-wrap:anywhere}table:not(.wide) td.head{min-width:11em}
th a{min-height:0;min-width:0;padding:0}table.wide{font-size:7pt}table.wide th{font-size:6.8pt}table.wide th,table.wide td{padding-right:.3em;padding-left:.2em}
table.wide td.num{white-space:normal}table.wide .status{font-size:6.6pt;padding:.08em .5em}
details{border:0;padding:0}summary{list-style:none;color:inherit}details .missing{font-size:1em}
.tiles{grid-template-columns:repeat(4,minmax(0,1fr));gap:8px;margin:1em 0}.tiles.across-3{grid-template-columns:repeat(3,minmax(0,1fr))}.tiles.across-5{grid-template-columns:repeat(5,minmax(0,1fr))}
.tile{padding:8px 10px;box-shadow:none}.tile .value{font-size:14pt}.tile p,.tile .label{font-size:7.8pt}.tile .spark{height:30px}.status{font-size:7.8pt}
.callout{padding:9px 14px}dl.terms{grid-template-columns:45mm minmax(0,1fr);gap:0 16px;font-size:8.6pt}dl.terms dt,dl.terms dd{padding-top:.35em;padding-bottom:.35em}
footer{padding:10px 0 0;font-size:8.4pt;break-inside:avoid}footer p{display:inline}footer p+p:not(:empty)::before{content:" · "}}
)css";

// The element with the id "slides" stands before all others, so what follows it can be seen as a slide without script.
constexpr std::string_view slide_css = R"css(
@page slide{size:13.333in 7.5in;margin:30px 0 22px;@bottom-right{content:none}}
@page slide:first{margin-top:0}
#slides{position:absolute;top:0}#slides:target~*{page:slide}
#slides:target~.skip,#slides:target~footer,#slides:target~.columns nav,#slides:target~.columns .up,#slides:target~.columns #summary>.pair,#slides:target~.columns #summary>.callout,#slides:target~.columns #summary>.note,#slides:target~.columns .events,#slides:target~.columns .timeline,#slides:target~.columns .tile p.change:not(.signal,.noise),#slides:target~.columns main>:not(#summary),#slides:target~.masthead .views{display:none}
#slides:target~.masthead,#slides:target~.columns{width:1280px;margin-left:auto;margin-right:auto;border-radius:0}
#slides:target~.masthead{padding:13px 0 11px;border-bottom-width:5px}
#slides:target~.masthead .sheet{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;padding:0 44px;max-width:none}
#slides:target~.masthead .brand{grid-column:2;grid-row:1/span 3;margin:0;font-size:14px;justify-content:flex-end}
#slides:target~.masthead .confidential{order:-1;font-size:12px}
#slides:target~.masthead .kicker{font-size:14px;margin:0}#slides:target~.masthead h1{font-size:25px}#slides:target~.masthead .sub{font-size:12.5px;margin:.2em 0 0}
#slides:target~.masthead .logo img{max-height:38px}#slides:target~.masthead .logo{padding:6px 12px}
#slides:target~.columns{display:block;padding:0 44px;max-width:none;background:var(--paper)}
#slides:target~.columns main{padding:0}
#slides:target~.columns #summary{padding:10px 0 0;font-size:12px;line-height:1.3;columns:2;column-gap:34px;margin:0}
#slides:target~.columns #summary>h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
#slides:target~.columns .lead{column-span:all;font-size:18px;margin:0 0 4px;max-width:none}
#slides:target~.columns .tiles{column-span:all;grid-template-columns:repeat(5,minmax(0,1fr));gap:7px 8px;margin:4px 0 6px}
#slides:target~.columns .tile{padding:5px 10px 4px;border-top-width:4px;box-shadow:none;display:block;position:relative}
#slides:target~.columns .tile .label{font-size:11.5px}#slides:target~.columns .tile .value{font-size:20px;margin:.05em 0;overflow-wrap:normal}#slides:target~.columns .tile p{font-size:10.8px;margin:0;line-height:1.24}
#slides:target~.columns .tile .value.none{font-size:12px}
#slides:target~.columns .tile .spark{position:absolute;right:10px;top:28px;width:74px;height:30px;padding:0;margin:0}
#slides:target~.columns .tile .status{font-size:11px;padding:0 .6em}
#slides:target~.columns h3{font-size:14px;margin:0 0 .2em;break-after:avoid}#slides:target~.columns #summary>p{margin:0 0 .5em}
#slides:target~.columns ul.list{margin:0 0 9px}#slides:target~.columns ul.list li{margin:.15em 0;break-inside:avoid}
#slides:target~.columns .callout{break-inside:auto;padding:7px 12px;margin:0 0 9px}#slides:target~.columns .callout h3{font-size:13px}#slides:target~.columns .callout p{margin:.15em 0}
#slides:target~.columns .scroll{margin:0 0 9px;overflow:visible}#slides:target~.columns table{font-size:11px;break-inside:avoid}
#slides:target~.columns th,#slides:target~.columns td{padding:.12em .5em .12em .2em;font-size:10.8px;line-height:1.28;overflow-wrap:break-word}#slides:target~.columns th:nth-child(n+5),#slides:target~.columns td:nth-child(n+5){display:none}#slides:target~.columns td:nth-child(3){white-space:nowrap}#slides:target~.columns .col5 :nth-child(2):is(th,td){display:none}#slides:target~.columns .col5 :nth-child(5):is(th,td){display:table-cell}#slides:target~.columns .col5 td:nth-child(4){white-space:nowrap}#slides:target~.columns td .status{font-size:10.8px;padding:0 .6em}#slides:target~.columns caption{font-size:13px;padding-bottom:.25em}
#slides:target~.columns th button,#slides:target~.columns .filter{display:none}
@media screen{#slides:target~.slide-bar{display:flex;flex-wrap:wrap;gap:.4em 2em;width:1280px;max-width:none;margin:18px auto;font-size:.95rem}
#slides:target~.masthead,#slides:target~.columns{box-shadow:0 2px 14px #0b172633}#slides:target~.columns{margin-bottom:40px;min-height:610px;padding-bottom:24px}}
#slides:target~.columns .dense{zoom:.95}#slides:target~.columns .denser{zoom:.9}#slides:target~.columns .densest{zoom:.84}
)css";

}  // namespace

std::string_view screen_style() { return screen_css; }
std::string_view paper_style() { return paper_css; }
std::string_view slide_style() { return slide_css; }

}  // namespace stamtafel::html
