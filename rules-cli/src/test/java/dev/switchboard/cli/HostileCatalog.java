package dev.switchboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue all of whose texts are one that wants to be more than text, and a case and an inquiry that hold it too. */
final class HostileCatalog {

    private final Path folder;
    private final String text;

    private HostileCatalog(Path folder, String text) {
        this.folder = folder;
        this.text = text;
    }

    static HostileCatalog in(Path folder, String text) throws IOException {
        HostileCatalog catalog = new HostileCatalog(Files.createDirectories(folder), text);
        catalog.write(3);
        return catalog;
    }

    /** The same catalogue whose rule holds from another number on, and whose words are others. */
    HostileCatalog changed(Path to) throws IOException {
        HostileCatalog catalog = new HostileCatalog(Files.createDirectories(to), text + "x");
        catalog.write(5);
        return catalog;
    }

    Path folder() {
        return folder;
    }

    private void write(int numbers) throws IOException {
        write("catalog.csv", "key,value\nname,§\nversion,§\ndefault line,desk\n");
        write(
                "lines.csv",
                "line,mode,title,phrase,greeting\ndesk,none,§,,§\nsenior,one-step,§,§,§\nboss,two-step,§,§,§\n");
        write("queues.csv", "line,fact,value,queue,title\nsenior,segment,soho,q1,§\n");
        write("facts.csv", """
                fact,type,values,default,title,question
                topic,topic,,,§,§
                numberCount,count,1..,1,§,§
                chargeDays,count,0..,0,§,§
                repeatContact,flag,,no,§,§
                conflict,flag,,no,§,§
                segment,choice,"individual, soho, corporate",individual,§,§
                """);
        write("topics.csv", "topic,title\ncharges,§\nbills,§\n");
        write("items.csv", "item,title,source\nA-1,§,§\nA-2,§,§\n");
        write("rules.csv", """
                item,salience,topic,numberCount,segment,conflict,line,mode,steps,note
                A-1,300,charges,>= %s,,,senior,one-step,§,§
                A-2,300,"charges, bills",,corporate,yes,boss,two-step,§,§
                A-2,100,bills,> 9,,,boss,two-step,§,§
                """.formatted(numbers));
        write("accepted.csv", "finding,subject,reason\ngap,§,§\n");
    }

    /** Every § is the text, in quotes and guarded, as a program would write it. */
    private void write(String name, String table) throws IOException {
        Files.writeString(folder.resolve(name), table.replace("§", "\"x" + text.replace("\"", "\"\"") + "\""));
    }
}
