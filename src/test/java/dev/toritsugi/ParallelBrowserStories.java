package dev.toritsugi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays the stories of the pages in several browsers at the same time, each at a server
 * of its own. The stories mostly wait for pages, so two browsers take half of the time.
 */
public final class ParallelBrowserStories implements AutoCloseable {

	private final List<BrowserStories> browsers = new ArrayList<>();

	private final Map<String, CompletableFuture<Void>> stories = new LinkedHashMap<>();

	private final ExecutorService threads;

	/**
	 * Starts the browsers one after the other, because the first one unpacks its files
	 * for all, and begins to play the stories.
	 * @param addresses base URLs of the servers
	 */
	public ParallelBrowserStories(List<String> addresses) throws IOException, InterruptedException {
		for (String address : addresses) {
			BrowserStories browser = new BrowserStories(address);
			this.browsers.add(browser);
			browser.names().forEach((name) -> this.stories.computeIfAbsent(name, (key) -> new CompletableFuture<>()));
		}
		this.threads = Executors.newFixedThreadPool(this.browsers.size());
		Queue<String> left = new ConcurrentLinkedQueue<>(this.stories.keySet());
		this.browsers.forEach((browser) -> this.threads.execute(() -> play(browser, left)));
	}

	private void play(BrowserStories browser, Queue<String> left) {
		for (String name = left.poll(); name != null; name = left.poll()) {
			CompletableFuture<Void> story = story(name);
			try {
				browser.tell(name);
				story.complete(null);
			}
			catch (IOException | AssertionError | RuntimeException ex) {
				story.completeExceptionally(ex);
			}
		}
	}

	private CompletableFuture<Void> story(String name) {
		CompletableFuture<Void> story = this.stories.get(name);
		if (story == null) {
			throw new IllegalArgumentException("No story is called " + name);
		}
		return story;
	}

	/** Returns the names of all stories. */
	public List<String> names() {
		return List.copyOf(this.stories.keySet());
	}

	/** Waits for the end of a story, and fails if the story has failed. */
	public void await(String name) throws Throwable {
		try {
			story(name).get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		this.browsers.forEach(BrowserStories::close);
	}

}
