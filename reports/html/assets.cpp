// Style and script as texts. Calm typography: system fonts, one accent, white space; status by symbol and word first,
// colour second.
#include "reports/html/assets.hpp"

#include "reports/html/colour.hpp"

namespace stamtafel::html {
namespace {

constexpr Colour paper_light{255, 255, 255}, paper_dark{0x15, 0x19, 0x1e}, accent_default{0x0b, 0x4f, 0x6c};

constexpr std::string_view base_css = R"css(
:root{color-scheme:light dark;--ink:#1b2229;--soft:#55606b;--rule:#dfe3e8;--paper:#fff;--wash:#f5f7f9;--good:#00654a;--good-bg:#e2f4ee;
--watch:#7a4a00;--watch-bg:#fdf1d8;--bad:#a32c00;--bad-bg:#fde8df;--unknown-bg:#eceff2}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ecf0;--soft:#a7b1bc;--rule:#333b44;--paper:#15191e;--wash:#1c2229;--good:#7fd8b8;
--good-bg:#12372c;--watch:#f2c46d;--watch-bg:#3b2e12;--bad:#ff9f7a;--bad-bg:#43201a;--unknown-bg:#2a3138}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
a{color:var(--accent);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.6em 1em;z-index:9}
.skip:focus{left:1rem;top:1rem}
.sheet{max-width:1320px;margin:0 auto;padding:0 28px}
.masthead{border-top:6px solid var(--accent);padding:36px 0 26px;border-bottom:1px solid var(--rule)}
.masthead .top{display:flex;justify-content:space-between;gap:1em;color:var(--soft);font-size:.86rem;margin:0 0 22px;max-width:none}
.masthead h1{font-size:2.1rem;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:0}
.masthead .sub{margin:.35em 0 0;font-size:1.1rem;color:var(--soft)}
.confidential{border:1px solid currentColor;border-radius:3px;padding:0 .5em}
.columns{display:grid;grid-template-columns:1fr;gap:0 40px}
nav{padding:20px 0 0;font-size:.92rem}
nav h2{font-size:.78rem;text-transform:uppercase;letter-spacing:.07em;color:var(--soft);margin:0 0 .6em;font-weight:600}
nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3em 1.3em}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
@media screen and (min-width:1060px){.columns{grid-template-columns:180px minmax(0,1fr)}nav{position:sticky;top:0;align-self:start;padding-top:44px}nav ol{display:block}nav li{margin:.35em 0}}
main{min-width:0;padding-bottom:40px}
section{padding-top:38px}
section>h2{font-size:1.5rem;line-height:1.25;font-weight:650;color:var(--accent);margin:0 0 .7em;padding-bottom:.35em;border-bottom:2px solid var(--accent)}
h3{font-size:1.13rem;font-weight:650;margin:2.1em 0 .5em;line-height:1.3}
p{margin:.5em 0;max-width:72ch}
.lead{font-size:1.18rem;line-height:1.5}
.note{color:var(--soft);font-size:.9rem}
ul.list{padding-left:1.2em;max-width:72ch}ul.list li{margin:.3em 0}
.tiles{list-style:none;margin:1.4em 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(215px,1fr));gap:16px}
.tile{border:1px solid var(--rule);border-top:4px solid var(--rule);border-radius:6px;padding:14px 16px 12px;background:var(--paper);break-inside:avoid;display:flex;flex-direction:column}
.tile.good{border-top-color:#009e73}.tile.watch{border-top-color:#e69f00}.tile.bad{border-top-color:#d55e00}
.tile .label{font-size:.9rem;color:var(--soft);line-height:1.35;margin:0}
.tile .value{font-size:1.6rem;font-weight:650;line-height:1.2;overflow-wrap:anywhere;letter-spacing:-.01em;margin:.15em 0 .2em;font-variant-numeric:tabular-nums}
.tile .value.none{font-size:1.02rem;font-weight:500;color:var(--soft);line-height:1.35;margin:.45em 0}
.tile p{font-size:.87rem;margin:.12em 0;line-height:1.4}
.tile .value a{color:inherit;text-decoration:underline dotted 1px;text-decoration-color:var(--soft)}
.tile .spark{margin-top:auto;padding-top:6px;height:34px;align-self:flex-start}
.status{display:inline-block;border-radius:99px;padding:.08em .7em;font-size:.86rem;font-weight:600;background:var(--unknown-bg);color:var(--ink)}
.status.good{background:var(--good-bg);color:var(--good)}.status.watch{background:var(--watch-bg);color:var(--watch)}.status.bad{background:var(--bad-bg);color:var(--bad)}
.callout{border-left:5px solid var(--rule);background:var(--wash);border-radius:0 6px 6px 0;padding:12px 20px;margin:1.2em 0;break-inside:avoid}
.callout.good{border-color:#009e73}.callout.watch{border-color:#e69f00}.callout.bad{border-color:#d55e00}
.callout h3{margin:0 0 .25em;font-size:1.05rem}.callout p{margin:.3em 0}
.timeline{list-style:none;margin:1em 0;padding:0;max-width:80ch}.timeline li{display:grid;grid-template-columns:8.5em 1fr;gap:0 1em;padding:.5em 0;border-bottom:1px solid var(--rule);break-inside:avoid}
.timeline time{color:var(--soft);font-variant-numeric:tabular-nums}.timeline p{margin:.15em 0 0}
figure{margin:1.5em 0;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.7em}
.scroll{overflow-x:auto;margin:1.1em 0}
.scroll .chart{min-width:560px}
.half{display:inline-block;vertical-align:top;width:calc(50% - 24px);margin:1.2em 16px 1em 0}.half .chart{min-width:0}
@media screen and (max-width:820px){.half{width:100%}}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.4}
caption{text-align:left;font-weight:600;font-size:1rem;padding:0 0 .55em}
th{text-align:left;font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--ink);padding:.35em .5em .4em 0;overflow-wrap:break-word;hyphens:auto}
td{vertical-align:top;border-bottom:1px solid var(--rule);padding:.42em .5em .42em 0}
th.num,td.num{text-align:right;font-variant-numeric:tabular-nums}
td.num{white-space:nowrap}
th:last-child,td:last-child{padding-right:.2em}
td.head{font-weight:600;min-width:8em}
tr.total td{font-weight:650;border-top:2px solid var(--ink);border-bottom:0}
.muted,.missing{color:var(--soft)}.missing{font-size:.88em;white-space:normal}
th a{display:inline-block;min-height:24px;min-width:24px}
th a,td a.def,.label a{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--soft)}
th button{all:unset;cursor:pointer;display:inline-block;min-width:24px;min-height:24px;text-align:center;color:var(--soft);font-weight:400}
th.num button{margin-right:-6px}th button:focus-visible{outline:3px solid var(--accent)}
th button::after{content:"↕"}
th[aria-sort=ascending] button::after{content:"↑";color:var(--ink)}th[aria-sort=descending] button::after{content:"↓";color:var(--ink)}
.filter{display:block;margin:1em 0 -.4em;font-size:.88rem;color:var(--soft)}
.filter input{font:inherit;margin-left:.5em;padding:.25em .5em;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
details{margin:1.1em 0}summary{cursor:pointer;font-weight:600;color:var(--accent)}details caption{position:absolute;left:-9999px}
dl.terms{max-width:80ch}dl.terms dt{font-weight:600;margin-top:.9em}dl.terms dd{margin:.1em 0 0}
dl.terms dt:target{background:var(--watch-bg)}
footer{border-top:1px solid var(--rule);color:var(--soft);font-size:.86rem;padding:18px 0 40px}
footer p{margin:.2em 0}
@page{size:A4;margin:16mm 15mm 17mm}
@media print{body{font-size:10.2pt;line-height:1.45}.sheet{max-width:none;padding:0}nav,.skip,.filter{display:none}.columns{display:block}
.masthead{padding:10px 0 16px}.masthead h1{font-size:1.7rem}section{padding-top:22px}section+section{break-before:page;padding-top:0}
h2,h3,caption,figcaption{break-after:avoid}tr,.tile,figure{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}
.scroll .chart{min-width:0}.half{margin-top:.6em}th button{display:none}a{color:inherit;text-decoration:none}table{font-size:8.6pt}.tiles{grid-template-columns:repeat(4,1fr);gap:8px}
.tile{padding:8px 10px}.tile .value{font-size:1.3rem}.tile p,.tile .label{font-size:.78rem}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}footer{padding-bottom:0}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
)css";

constexpr std::string_view script_text = R"js(
(function(){
'use strict';
var words=document.body.dataset;
function plain(text){return text.replace(/\u00a0/g,' ').trim().toLowerCase();}
function key(cell){var v=cell.dataset.v;return v===undefined?plain(cell.textContent):Number(v);}
function compare(a,b){
  var an=typeof a==='number',bn=typeof b==='number';
  if(an&&bn)return a-b;
  if(an!==bn)return an?-1:1;
  return a.localeCompare(b,document.documentElement.lang,{numeric:true});
}
function sort(table,column,head){
  var down=head.getAttribute('aria-sort')==='ascending';
  table.querySelectorAll('th').forEach(function(other){other.removeAttribute('aria-sort');});
  head.setAttribute('aria-sort',down?'descending':'ascending');
  var body=table.tBodies[0];
  Array.from(body.rows).map(function(row,at){return{row:row,at:at,key:key(row.cells[column])};})
    .sort(function(a,b){
      var known=(typeof b.key==='number')-(typeof a.key==='number');
      var order=compare(a.key,b.key);
      return known&&order===known?known:(down?-order:order)||a.at-b.at;})
    .forEach(function(item){body.appendChild(item.row);});
}
function sortable(table){
  Array.from(table.tHead.rows[0].cells).forEach(function(head,column){
    var button=document.createElement('button');
    button.type='button';
    button.setAttribute('aria-label',words.sort+' '+head.textContent);
    head.appendChild(button);
    button.addEventListener('click',function(){sort(table,column,head);});
  });
}
function filterable(table){
  var label=document.createElement('label'),input=document.createElement('input');
  label.className='filter';
  label.textContent=words.filter;
  input.type='search';
  label.appendChild(input);
  var holder=table.closest('.scroll');
  holder.parentNode.insertBefore(label,holder);
  input.addEventListener('input',function(){
    var wanted=plain(input.value);
    Array.from(table.tBodies[0].rows).forEach(function(row){
      row.hidden=plain(row.textContent).indexOf(wanted)<0;});
  });
}
document.querySelectorAll('table').forEach(function(table){
  var rows=table.tBodies[0].rows.length;
  if(rows>2)sortable(table);
  if(rows>9)filterable(table);
});
addEventListener('beforeprint',function(){
  document.querySelectorAll('details').forEach(function(fold){fold.open=true;});
});
})();
)js";

}  // namespace

Code style_of(const model::HouseStyle& house) {
    Colour accent = accent_default;
    if (!house.colours.empty()) accent = parse_colour(house.colours.front()).value_or(accent_default);
    std::string css = ":root{--accent:" + hex(readable_on(accent, paper_light)) + "}\n";
    css +=
        "@media screen and (prefers-color-scheme:dark){:root{--accent:" + hex(readable_on(accent, paper_dark)) + "}}";
    css += base_css;
    css += charts::style();
    return {css};
}

Code script() { return {std::string(script_text)}; }

}  // namespace stamtafel::html
