package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.rows;
import static dev.switchboard.xlsx.WorkbookCheck.refused;

import java.util.List;

/** Checks of broken files, and of those that are meant to do harm. */
final class HostileChecks {

    static final List<WorkbookCheck> CHECKS = List.of(
            refused(
                    "duplicate-filename, duplicate-filename-case-insensitive",
                    "a part that is there twice",
                    "HostileWorkbookTest#aPartThatIsThereTwiceIsRefused"),
            refused(
                    "clusterfuzz: POIXSSFFuzzer, XLSX2CSVFuzzer",
                    "an archive that is cut off",
                    "HostileWorkbookTest#aTruncatedArchiveIsRefusedWhereverItEnds"),
            refused(
                    WorkbookCheck.OURS,
                    "a part that is not what its checksum says",
                    "HostileWorkbookTest#aPartThatDoesNotMatchItsChecksumIsRefused"),
            refused("xlsx-corrupted", "XML that is none", "HostileWorkbookTest#malformedXmlIsRefused"),
            refused(
                    "TestPackage.NonOOXML_File, testCorruptFile",
                    "what is no workbook",
                    "HostileWorkbookTest#whatIsNoArchiveIsRefused"),
            refused(
                    "TestPackage.testTidyStreamOnInvalidFile1",
                    "an archive of something else",
                    "HostileWorkbookTest#anArchiveOfSomethingElseIsRefused"),
            refused(
                    "clusterfuzz: POIFuzzer, XLSX2CSVFuzzer; crash-274d6342",
                    "a part that is missing",
                    "HostileWorkbookTest#aMissingPartIsNamed"),
            refused(
                    "protected_passtika, 58616",
                    "an encrypted workbook",
                    "HostileWorkbookTest#aPasswordOrAnOldFormatIsToldByTheFirstBytes"),
            refused(
                    "Simple.xlsb, SimpleMacro.xlsm, test.xltx",
                    "workbooks of other kinds",
                    "HostileWorkbookTest#otherFormatsAreRefusedWithWhatToDo"),
            refused(
                    "45431.xlsm, 47026.xlsm, xlmmacro.xlsm",
                    "macros under another name",
                    "HostileWorkbookTest#macrosAreRefusedUnderWhateverName"),
            refused(
                    WorkbookCheck.OURS,
                    "a sheet in another file",
                    "HostileWorkbookTest#aSheetInAnotherFileIsNotFollowed"),
            refused(
                    "poc-xmlbomb, poc-xmlbomb-empty, 54764, TestPackage.testZipEntityExpansionTerminates",
                    "entities that grow, and external ones",
                    "HostileWorkbookTest#entitiesAreRefusedBeforeTheyAreLookedAt"),
            refused(
                    "54764-2",
                    "a document type among the types of parts",
                    () -> rows("").part("[Content_Types].xml", "<!DOCTYPE Types [<!ENTITY a \"b\">]><Types>&a;</Types>")
                            .bytes(),
                    "my.xlsx",
                    "`[Content_Types].xml` declares a document type"),
            refused(
                    "TestRelationships.testEntitiesInRels_56164",
                    "entities among relationships",
                    () -> rows("").part(
                                    "_rels/.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><Relationships>&b;</Relationships>")
                            .bytes(),
                    "my.xlsx",
                    "`_rels/.rels` declares a document type"),
            refused(
                    "TestPackage.zipBombCreateAndHandle, testMaxTextSize",
                    "much that was packed into little",
                    () -> rows("").part("xl/worksheets/sheet1.xml", "<worksheet/>" + " ".repeat(65 << 20))
                            .bytes(),
                    "my.xlsx rules",
                    "unpacks to more than the limit"),
            refused(WorkbookCheck.OURS, "one text in many cells", "HostileWorkbookTest#oneTextInManyCellsCountsOften"),
            refused(
                    WorkbookCheck.OURS,
                    "elements in one another without end",
                    "HostileWorkbookTest#moreThanSixtyFourElementsInOneAnotherAreRefused"),
            refused(
                    WorkbookCheck.OURS,
                    "names of parts that lead out of the archive",
                    "HostileWorkbookTest#aPathThatLeadsOutOfTheArchiveLeadsNowhere"));

    private HostileChecks() {}
}
