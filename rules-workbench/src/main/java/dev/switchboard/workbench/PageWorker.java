package dev.switchboard.workbench;

import dev.switchboard.loading.CatalogFile;
import dev.switchboard.workbench.Calls.Answer;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** Where the compiled engine meets the page's worker, which gets one function to call. */
public final class PageWorker {

    private PageWorker() {}

    /** Hands the function over. */
    public static void main(String[] arguments) {
        Calls calls = new Calls();
        expose((function, texts, contents) -> answer(calls, function, texts, contents));
    }

    /** What the worker calls. */
    @JSFunctor
    interface Call extends JSObject {
        JSObject call(String function, JSArray<JSString> texts, JSArray<Int8Array> contents);
    }

    @JSBody(params = "call", script = "self.switchboard = call;")
    private static native void expose(Call call);

    @JSBody(
            params = {"json", "files"},
            script = "return {json: json, files: files};")
    private static native JSObject answer(String json, JSArray<Int8Array> files);

    private static JSObject answer(Calls calls, String function, JSArray<JSString> texts, JSArray<Int8Array> contents) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            arguments.add(texts.get(i).stringValue());
        }
        List<byte[]> bytes = new ArrayList<>();
        for (int i = 0; i < contents.getLength(); i++) {
            bytes.add(copy(contents.get(i)));
        }
        Answer answer = calls.call(function, arguments, bytes);
        JSArray<Int8Array> files = new JSArray<>();
        for (CatalogFile file : answer.files()) {
            files.push(Int8Array.copyFromJavaArray(file.content()));
        }
        return answer(answer.json(), files);
    }

    private static byte[] copy(Int8Array content) {
        byte[] bytes = new byte[content.getLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = content.get(i);
        }
        return bytes;
    }
}
