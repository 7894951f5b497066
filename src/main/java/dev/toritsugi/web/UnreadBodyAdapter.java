package dev.toritsugi.web;

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Makes Tomcat close the connection after a request whose body was not read completely.
 * By default, Tomcat's thread reads the rest of the body after the response, for as long
 * as the client keeps sending. This class wraps the adapter through which Tomcat passes
 * all requests to its valves and filters. Thus it also covers the requests that Tomcat
 * answers itself and the bodies that are refused after asynchronous processing; neither
 * of them reaches the end of a valve or filter.
 */
class UnreadBodyAdapter implements Adapter {

	private final Adapter adapter;

	UnreadBodyAdapter(Adapter adapter) {
		this.adapter = adapter;
	}

	/** Installs the adapter as soon as the connector has created the wrapped adapter. */
	static void install(Connector connector) {
		connector.addLifecycleListener((event) -> {
			if (Lifecycle.AFTER_INIT_EVENT.equals(event.getType())) {
				connector.getProtocolHandler()
					.setAdapter(new UnreadBodyAdapter(connector.getProtocolHandler().getAdapter()));
			}
		});
	}

	@Override
	public void service(Request request, Response response) throws Exception {
		try {
			this.adapter.service(request, response);
		}
		finally {
			closeIfUnread(request);
		}
	}

	@Override
	public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
		try {
			return this.adapter.asyncDispatch(request, response, status);
		}
		finally {
			closeIfUnread(request);
		}
	}

	/**
	 * Closes the connection if the request has ended and its body was not read
	 * completely. At this time the response has been written.
	 */
	private static void closeIfUnread(Request request) {
		AtomicBoolean async = new AtomicBoolean();
		request.action(ActionCode.ASYNC_IS_ASYNC, async);
		AtomicBoolean read = new AtomicBoolean();
		request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
		if (!async.get() && !read.get()) {
			request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	@Override
	public boolean prepare(Request request, Response response) throws Exception {
		return this.adapter.prepare(request, response);
	}

	@Override
	public void log(Request request, Response response, long time) {
		this.adapter.log(request, response, time);
	}

	@Override
	public void checkRecycled(Request request, Response response) {
		this.adapter.checkRecycled(request, response);
	}

	@Override
	public String getDomain() {
		return this.adapter.getDomain();
	}

}
