// The house style put before the page's own style, and the script as text.
#include "reports/html/assets.hpp"

#include "reports/html/colour.hpp"
#include "reports/html/style_sheet.hpp"

namespace stamtafel::html {
namespace {

constexpr Colour paper_light{255, 255, 255}, paper_dark{0x15, 0x19, 0x1e}, accent_default{0x0b, 0x4f, 0x6c};

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
function fit(){
  var slide=document.querySelector('#slides:target~.columns #summary');
  if(!slide)return;
  slide.classList.remove('dense','denser','densest');
  ['dense','denser','densest'].forEach(function(size){
    var top=document.querySelector('.masthead').getBoundingClientRect().top;
    if(slide.getBoundingClientRect().bottom-top>675)slide.classList.add(size);
  });
}
addEventListener('hashchange',fit);
addEventListener('load',fit);
fit();
addEventListener('beforeprint',function(){
  document.querySelectorAll('details').forEach(function(fold){fold.open=true;});
});
})();
)js";

}  // namespace

Code style_of(const model::HouseStyle& house) {
    const auto colour = [&](std::size_t place, Colour instead) {
        return place < house.colours.size() ? parse_colour(house.colours[place]).value_or(instead) : instead;
    };
    const Colour accent = colour(0, accent_default);
    const std::string light = hex(readable_on(accent, paper_light)), dark = hex(readable_on(accent, paper_dark));
    std::string css = ":root{--accent:" + light + ";--band:" + light + ";--second:" + hex(colour(1, accent)) + "}\n";
    css += "@media screen and (prefers-color-scheme:dark){:root{--accent:" + dark + "}}";
    css += screen_style();
    css += charts::style();
    css += paper_style();
    css += slide_style();
    return {css};
}

Code script() { return {std::string(script_text)}; }

}  // namespace stamtafel::html
