package dev.switchboard.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.lang.Nullable;

/** This application has no Drools; who asks for it is told so. */
final class WithoutDroolsAnalyzer extends AbstractFailureAnalyzer<NoClassDefFoundError> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, NoClassDefFoundError missing) {
        String name = String.valueOf(missing.getMessage());
        if (!name.contains("drools") && !name.contains("kie")) {
            return null;
        }
        return new FailureAnalysis(
                "This server decides by diagrams and has no Drools: `switchboard.engine=drools` and"
                        + " `switchboard.allow-opaque-rules=true` need it.\n"
                        + "Сервер решает по диаграммам, Drools в нём нет, а `switchboard.engine=drools` и"
                        + " `switchboard.allow-opaque-rules=true` его требуют.",
                "Leave both out: the decisions are the same. For opaque rules, make an application of your own with"
                        + " `switchboard-spring-boot-starter`.\n"
                        + "Уберите оба свойства: решения останутся теми же. Для непрозрачных правил соберите своё приложение с"
                        + " `switchboard-spring-boot-starter`.",
                missing);
    }
}
