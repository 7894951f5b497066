package dev.toritsugi.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A Spring Boot application without a class of its own: what {@code bench/startup}
 * compares the server's start with.
 */
@SpringBootApplication
public class EmptyApplication {

	public static void main(String[] args) {
		SpringApplication.run(EmptyApplication.class, args);
	}

}
