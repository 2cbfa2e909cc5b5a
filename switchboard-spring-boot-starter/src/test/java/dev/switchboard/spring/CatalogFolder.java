package dev.switchboard.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small catalogue on disk. */
record CatalogFolder(Path folder) {

    CatalogFolder write(String version) throws IOException {
        Map<String, String> files = Map.of(
                "lines.csv",
                        "line,mode,title,phrase,greeting\ndesk,none,Стол,,\nback-office,two-step,Возвраты,Минуту,\n",
                "topics.csv", "topic,title\nrefund,Возврат\n",
                "facts.csv",
                        "fact,type,values,default,title,question\ntopic,topic,,,Тема,\namount,count,0..,0,Сумма,\n",
                "items.csv", "item,title\nR-1,Возврат\n",
                "all.rules.csv", "item,salience,line,mode,topic,amount\nR-1,1,back-office,two-step,refund,> 100\n",
                "catalog.csv", "key,value\nname,small\nversion," + version + "\ndefault line,desk\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        return this;
    }

    void spoil() throws IOException {
        Files.writeString(folder.resolve("all.rules.csv"), "item,colour\nR-1,red\n", UTF_8);
    }
}
