// The build has failed; it has to say what docs/ci.md shows. Not every console can print what is not ASCII.
def ascii = { String text -> text.replaceAll(/[^\p{ASCII}]+/, '?') }
String log = new File(project, 'build.log').getText('UTF-8')
String page = new File(basedir, '../../../docs/ci.md').getText('UTF-8')
String shown = (page =~ /(?s)```\n(src.*?)```/)[0][1]
assert ascii(log).contains(ascii(shown))
