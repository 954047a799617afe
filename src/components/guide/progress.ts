// Where the reader is in the course, the way back there, and the field of the home page beside it: one request.
import '../search/search-field.ts';
import './course-progress.ts';
import './resume-course.ts';
