package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Records the {@link ArrivalTime} of each request before any filter runs. Tomcat itself
 * remembers when the first byte arrived, also while {@link RequestBodyFilter} waits for
 * the body and dispatches the request again.
 */
class ArrivalTimeValve extends ValveBase {

	ArrivalTimeValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		ArrivalTime.record(request, request.getCoyoteRequest().getStartTimeNanos());
		getNext().invoke(request, response);
	}

}
