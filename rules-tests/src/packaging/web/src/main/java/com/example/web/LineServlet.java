package com.example.web;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /line?daysLate=5&engine=DROOLS}: the line that takes a late parcel. */
@WebServlet("/line")
public final class LineServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EngineOptions options = EngineOptions.DEFAULT.with(Engine.valueOf(request.getParameter("engine")));
        int daysLate = Integer.parseInt(request.getParameter("daysLate"));
        // A program would open its engine once, in init, and close it in destroy.
        try (EscalationEngine parcels =
                EscalationEngine.load(CatalogSource.classPath(LineServlet.class, "com/example/catalog"), options)) {
            response.getWriter()
                    .print(parcels.decide(Inquiry.about("late")
                                    .count("daysLate", daysLate)
                                    .build())
                            .line());
        }
    }
}
