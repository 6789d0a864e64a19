# probe.py PAGE OUT PROBE.js [AXE.js]: writes PAGE with the probe before its policy, so that it sees everything the
# page does. The policy itself is left as it is.
import sys

page, out, probe = sys.argv[1:4]
text = open(page, encoding="utf-8").read()
scripts = "<script>" + open(probe, encoding="utf-8").read() + "</script>"
if len(sys.argv) > 4:
    scripts = "<script>" + open(sys.argv[4], encoding="utf-8").read().replace("</script", "<\\/script") + "</script>" + scripts
mark = '<meta charset="utf-8">\n'
assert text.count(mark) == 1
open(out, "w", encoding="utf-8").write(text.replace(mark, mark + scripts + "\n"))
