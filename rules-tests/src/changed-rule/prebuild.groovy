// Moves a threshold of one rule by one.
File rules = new File(project, 'catalog/rules.csv')
String changed = rules.getText('UTF-8').replace('P-01,200,late,3..7,', 'P-01,200,late,3..6,')
assert changed.contains('3..6')
rules.setText(changed, 'UTF-8')
