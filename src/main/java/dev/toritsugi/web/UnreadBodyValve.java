package dev.toritsugi.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Makes Tomcat close the connection after a response to a request whose body was not read
 * completely. Otherwise the thread would read the rest of the body, for as long as the
 * client sends.
 */
class UnreadBodyValve extends ValveBase {

	UnreadBodyValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		try {
			getNext().invoke(request, response);
		}
		finally {
			if (!request.isAsync()) {
				AtomicBoolean complete = new AtomicBoolean();
				request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, complete);
				if (!complete.get()) {
					request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
				}
			}
		}
	}

}
