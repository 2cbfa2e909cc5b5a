// What the consumer had of ours was put there by this build; Maven notes where else it found a file.
def ours = new File(repository, 'dev/switchboard')
assert new File(ours, 'switchboard-bom').directory
def found = []
ours.eachFileRecurse { if (it.name == '_remote.repositories') found += it.readLines().findAll { it =~ />.+=/ } }
assert found == []
