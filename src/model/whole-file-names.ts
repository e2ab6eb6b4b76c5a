/** Files that are known by their whole name and have no ending, as alternatives of a pattern. */
export const wholeFileNames: string =
  'Dockerfile|Makefile|Justfile|Procfile|Jenkinsfile|Vagrantfile|LICENSE|CODEOWNERS';
